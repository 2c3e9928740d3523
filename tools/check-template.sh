#!/usr/bin/env bash
# Shows that a region is one folder: in a copy of the repository, a copy of the template and a region made from it are built, loaded
# by the host and pass the conformance tests, with no other file touched.
set -euo pipefail
cd "$(dirname "$0")/.."

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
passed=0
failed=0

check() {
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok: $what"
  else
    failed=$((failed + 1))
    echo "NOT ok: $what"
  fi
}

# The working tree as it is, changes that are not committed included, and nothing that git ignores.
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  if [ -e "$file" ]; then printf '%s\0' "$file"; fi
done | tar --null --files-from=- -cf - | tar -xf - -C "$copy"
cd "$copy"
git init -q .
git add -A

cp -R tools/templates/region modules/Proefregio
tools/new-region.sh NieuweRegio >/dev/null

# The copy as it is bears the template's names; the made one has its own.
host() { dotnet artifacts/bin/Modular.Host/debug/Modular.Host.dll modules; }
loaded() { host | grep -q "^$1 1.0.0: Loaded$"; }
conforms() {
  local log
  log=$(dotnet test tests/Modular.Modules.Tests --no-build -v q -nologo \
    --filter "FullyQualifiedName~Conformance&(DisplayName~$1|DisplayName~$2)" 2>&1) && grep -q '^Passed!' <<<"$log" && return
  echo "$log"
  return 1
}
scenarios() {
  local log
  log=$(dotnet build tools/Modular.Cli -v q -nologo && dotnet run --project tools/Modular.Cli --no-build -- scenario run modules/NieuweRegio) && return
  echo "$log"
  return 1
}
untouched() { [ "$(git status --porcelain | grep -v '^A ' | sort | tr '\n' ' ')" = "?? modules/NieuweRegio/ ?? modules/Proefregio/ " ]; }

check "everything builds" dotnet build tests/Modular.Modules.Tests -v q -nologo
check "the host loads a copy of the template" loaded example-region
check "the host loads a region made from it" loaded nieuwe-regio
check "the copy conforms" conforms Proefregio example-region
check "the made region conforms" conforms NieuweRegio nieuwe-regio
check "its scenarios play against the host" scenarios
check "no other file was touched" untouched

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
