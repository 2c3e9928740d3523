set -e
cd /tmp/wt/mgr
dotnet build modules/MgrNoordLimburg -v q --no-restore 2>&1 | grep -E "error|warn" | sed 's/\[.*//' | sort -u | head -30 || true
for d in artifacts/bin/*/debug/modules/MgrNoordLimburg; do cp artifacts/bin/Modular.Modules.MgrNoordLimburg/debug/Modular.Modules.MgrNoordLimburg.{dll,pdb} $d/; rm -rf $d/cases; cp -r modules/MgrNoordLimburg/cases $d/; done
