#!/bin/sh
# Measures the host against bare gRPC and plain SQLite on this machine: tools/bench.sh [seconds per measurement] [file for the JSON]
# [trajectories of a large tenant, 50,000 unless told; 0 for none] [rows of a large table, 1,000,000 unless told; 0 for none]. Large tenants take some 10 GB of disk while it runs.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
dotnet build "$root/tests/Modular.Benchmarks" -c Release -v q -nologo >&2
exec dotnet "$root/artifacts/bin/Modular.Benchmarks/release/Modular.Benchmarks.dll" "$@"
