#!/usr/bin/env bash
# check_docs.sh finds what is out of date, and mends it when asked to.
set -euo pipefail
checker=$(realpath "$(dirname "${BASH_SOURCE[0]}")/check_docs.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Stands in for the program.
printf '#!/bin/sh\necho "found: $*"\necho done >&2\nexit 1\n' >program
chmod +x program
printf 'pack: ours\n' >pack.yaml

document() { # COMMAND-OUTPUT YAML LINK
  printf '# Title\n\n```console\n$ decline-lint a b\n%s\n$ ./dev lint c\nfound: c\ndone\n```\n\n' "$1"
  printf '```yaml pack.yaml\n%s\n```\n\n```sh\n$ decline-lint is not run here\n```\nSee [it](%s).\n' "$2" "$3"
}

# check NAME STATUS: whether doc.md passes.
check() {
  local status=0
  bash "$checker" program . doc.md >/dev/null 2>&1 || status=$?
  ((status == $2)) || { echo "FAILED: $1: exit status $status instead of $2" >&2; exit 1; }
}

good=$'found: a b\ndone'
document "$good" 'pack: ours' pack.yaml >doc.md
check 'as it is' 0
document 'found: a' 'pack: ours' pack.yaml >doc.md
check 'other output' 1
document "$good" 'pack: theirs' pack.yaml >doc.md
check 'another file' 1
document "$good" 'pack: ours' nowhere.md >doc.md
check 'a dead link' 1

document 'stale' 'stale' pack.yaml >doc.md
DECLINE_LINT_UPDATE_GOLDEN=1 bash "$checker" program . doc.md
check 'mended' 0
document "$good" 'pack: ours' pack.yaml | cmp - doc.md

printf '<!-- $ decline-lint x -->\nfound: x\ndone\n' >doc.md
check 'a page that is written by a command' 0
printf '<!-- $ decline-lint x -->\nfound: y\n' >doc.md
check 'a page of an older program' 1
