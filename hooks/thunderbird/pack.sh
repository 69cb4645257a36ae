#!/bin/sh
# Makes the add-on: pack.sh [FILE.xpi] (default: decline-lint.xpi in this folder)
#
# An .xpi is a zip with manifest.json at its top. The same files give the same bytes. Needs python3,
# whose zipfile can do without times and rights.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec python3 - "$here/add-on" "${1:-$here/decline-lint.xpi}" <<'PACK'
import os, sys, zipfile
folder, out = sys.argv[1:]
names = [os.path.relpath(os.path.join(at, name), folder)
         for at, _, files in os.walk(folder) for name in files if not name.startswith(".")]
with zipfile.ZipFile(out + ".part", "w", zipfile.ZIP_DEFLATED) as archive:
    for name in sorted(names):
        with open(os.path.join(folder, name), "rb") as file:
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), file.read(),
                             zipfile.ZIP_DEFLATED)
os.replace(out + ".part", out)
PACK
