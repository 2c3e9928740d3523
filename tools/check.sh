#!/usr/bin/env bash
# The one gate: what CI runs, and what to run before a commit. Needs the .NET SDK; buf and the foreign clients also need
# Node.js and python3-grpcio, which .ci/run installs. Without them those parts are skipped with the reason, never in CI.
set -euo pipefail
cd "$(dirname "$0")/.."

passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

step() { printf '\n== %s\n' "$1"; }

# Adds up every closing line of a step: "N passed, N failed", or one summary line of dotnet test per project.
count() {
  local p f
  while read -r p f; do
    passed=$((passed + p))
    failed=$((failed + f))
  done < <(sed -nE \
    -e 's/^([0-9]+) passed, ([0-9]+) failed.*$/\1 \2/p' \
    -e 's/^(Passed|Failed)! +- Failed: +([0-9]+), Passed: +([0-9]+),.*$/\3 \2/p' "$log")
}

# Runs a step that counts its own cases; a step that fails without having counted a failure is one.
counted() {
  local before=$failed status=0
  "$@" 2>&1 | tee "$log" || status=$?
  count
  if [ "$status" -ne 0 ] && [ "$failed" -eq "$before" ]; then failed=$((failed + 1)); fi
}

# Runs a step that is one case.
checked() {
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

skip() {
  if [ "${CI:-}" = "true" ]; then
    printf 'CI does not skip: %s\n' "$1"
    failed=$((failed + 1))
  else
    printf 'skipped: %s\n' "$1"
  fi
}

breaking() {
  local against=main
  if [ "$(git rev-parse HEAD)" = "$(git rev-parse --verify -q main || true)" ] && git diff --quiet HEAD -- protos; then against=HEAD~1; fi
  if ! git cat-file -e "$against:buf.yaml" 2>/dev/null; then
    echo "nothing to compare with yet"
    return 0
  fi
  $buf breaking --against ".git#ref=$(git rev-parse "$against")"
}

step "protos: lint and compatibility"
buf=tools/buf/node_modules/.bin/buf
if [ -x "$buf" ]; then
  checked $buf lint
  checked breaking
else
  skip "buf is not installed: npm install --prefix tools/buf"
fi

step "build"
dotnet restore Modular.sln -v q -nologo
dotnet build Modular.sln --no-restore -v q -nologo

step "format"
checked dotnet format Modular.sln --no-restore --verify-no-changes
for region in modules/*/*.csproj tools/templates/*/*.csproj; do
  checked dotnet format "$region" --no-restore --verify-no-changes
done

step "tests"
counted dotnet test Modular.sln --no-build -v q -nologo

step "scenarios"
counted dotnet run --project tools/Modular.Cli --no-build -- scenario run modules tests

step "demo"
demo() { dotnet run --project tools/Modular.Cli --no-build -- demo >"$log" || { cat "$log"; return 1; }; }
checked demo

step "a new region in one folder"
counted tools/check-template.sh

step "clients in other languages"
if command -v node >/dev/null && /usr/bin/python3 -c 'import grpc' 2>/dev/null; then
  counted tools/foreign-clients.sh
else
  skip "Node.js or python3-grpcio is not installed"
fi

printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
