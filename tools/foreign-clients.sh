#!/usr/bin/env bash
# Starts a private host and lets the clients in other languages run a trajectory against it. Needs the built host, Node.js and
# python3-grpcio; what is missing is skipped with the reason, never in CI.
set -euo pipefail
cd "$(dirname "$0")/.."

passed=0
failed=0
data=$(mktemp -d)
trap 'kill "${host:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$data"' EXIT

finish() {
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

skip() {
  if [ "${CI:-}" = "true" ]; then
    printf 'CI does not skip: %s\n' "$1"
    failed=$((failed + 1))
  else
    printf 'skipped: %s\n' "$1"
  fi
}

dll=${MODULAR_HOST_DLL:-}
for configuration in debug release; do
  [ -n "$dll" ] || [ ! -f "artifacts/bin/Modular.Host/$configuration/Modular.Host.dll" ] || dll=artifacts/bin/Modular.Host/$configuration/Modular.Host.dll
done
if [ -z "$dll" ]; then
  echo "The host is not built: dotnet build host/Modular.Host"
  failed=1
  finish
  exit
fi

dotnet "$dll" --port 0 --data "$data" >"$data/host.log" 2>&1 &
host=$!
address=
for _ in $(seq 600); do
  address=$(sed -nE 's/^.*Now listening on: +(http[^ ]+).*$/\1/p' "$data/host.log" | head -n 1)
  [ -z "$address" ] && kill -0 "$host" 2>/dev/null || break
  sleep 0.1
done
if [ -z "$address" ]; then
  cat "$data/host.log"
  failed=1
  finish
  exit
fi

# Runs one client and adds its closing line to the count; a client that dies without one has failed.
client() {
  local status=0 line
  printf '%s\n' "$1"
  shift
  "$@" >"$data/client.log" 2>&1 || status=$?
  sed '$d' "$data/client.log"
  line=$(tail -n 1 "$data/client.log")
  if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
  else
    printf '%s\n' "$line"
    failed=$((failed + 1))
  fi
}

if ! command -v node >/dev/null; then
  skip "Node.js is not installed"
elif [ ! -d tests/clients/node/node_modules ]; then
  skip "the Node client's packages are not installed: npm ci --prefix tests/clients/node"
else
  client "Node.js $(node --version)" node tests/clients/node/client.js "$address"
  client "Node.js $(node --version), the low-code walk-through" node tests/clients/node/walkthrough.js "$address" tests/cases/low-code.yaml
fi

if ! /usr/bin/python3 -c 'import grpc' 2>/dev/null; then
  skip "python3-grpcio is not installed"
else
  client "$(/usr/bin/python3 --version)" /usr/bin/python3 -B tests/clients/python/client.py "$address"
fi

finish
