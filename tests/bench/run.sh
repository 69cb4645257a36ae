#!/usr/bin/env bash
# Measures speed: run.sh [start|throughput|mail|hooks|running]..., all of them without a name.
# `./dev bench` builds what it needs and calls it. See docs/speed.md.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=${DECLINE_LINT_BENCH_BUILD:-$here/../../build/bench}
programs=$build/tests/bench
peers=$build/peers

# Once a build folder; the network may be missing, and npm slow to notice it.
install_write_good() {
  command -v npm >/dev/null && command -v node >/dev/null || return 0
  [[ -x $peers/node_modules/.bin/write-good ]] ||
    timeout 60 npm install --silent --no-audit --no-fund --prefix "$peers" write-good@1.0.8 \
      >/dev/null 2>&1 || true
}

write_good() {
  local path=$peers/node_modules/.bin/write-good
  [[ ! -x $path ]] || printf '%s' "$path"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
install_write_good
"$programs/bench" --work="$work" --letters="$here/letters.txt" \
  --linter="$build/decline-lint" --empty="$programs/empty" --first-lint="$programs/first_lint" \
  --grep="$(command -v grep)" --diction="$(command -v diction || true)" \
  --write-good="$(write_good)" "$@"
