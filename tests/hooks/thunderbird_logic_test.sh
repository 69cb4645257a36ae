#!/usr/bin/env bash
# The parts of the Thunderbird add-on that need no Thunderbird; real/thunderbird_test.sh drives a real one.
here=$(cd "$(dirname "$0")" && pwd)
source "$here/hook_check.sh"
needs node python3
expect 'the logic of the add-on' node --test "$here"/thunderbird/*_test.mjs >node.log
((failures == 0)) || cat node.log >&2
pack=$here/../../hooks/thunderbird/pack.sh
expect 'the add-on is packed' "$pack" one.xpi
expect 'and again' "$pack" two.xpi
expect 'to the same bytes' cmp one.xpi two.xpi
expect 'with its manifest at the top' python3 -c '
import json, zipfile
archive = zipfile.ZipFile("one.xpi")
manifest = json.loads(archive.read("manifest.json"))
assert manifest["background"]["page"] in archive.namelist()
assert manifest["options_ui"]["page"] in archive.namelist()'
expect 'of the version of the program' grep -q "\"version\": \"$("$program" --version | cut -d' ' -f2)\"" \
  "$here/../../hooks/thunderbird/add-on/manifest.json"
finish
