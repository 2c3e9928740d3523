#!/usr/bin/env bash
# Makes a region of its own from the template: tools/new-region.sh Zuiderland. Nothing outside modules/<Name>/ changes.
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:-}
if [[ ! $name =~ ^[A-Z][A-Za-z0-9]+$ ]]; then
  echo "usage: tools/new-region.sh <Name>, for example Zuiderland or HeuvelEnDal" >&2
  exit 2
fi

target=modules/$name
if [ -e "$target" ]; then
  echo "$target is there already" >&2
  exit 1
fi

# HeuvelEnDal is heuvel-en-dal on the wire.
id=$(sed -E 's/([a-z0-9])([A-Z])/\1-\2/g' <<<"$name" | tr '[:upper:]' '[:lower:]')
words=$(tr '-' ' ' <<<"$id")

cp -R tools/templates/region "$target"
mv "$target/Region.csproj" "$target/$name.csproj"
find "$target" -type f -exec sed -i.bak \
  -e "s/Modular\.Modules\.Region/Modular.Modules.$name/g" \
  -e "s/example-region/$id/g" \
  -e "s/Voorbeeldregio/${words^}/g" \
  -e "s/Example region/${words^}/g" {} +
find "$target" -name '*.bak' -delete

echo "$target is there. It builds, loads and passes the conformance tests as it is:"
echo "  dotnet run --project host/Modular.Host -- modules"
echo "  dotnet test tests/Modular.Modules.Tests"
echo "To undo it, remove the folder."
