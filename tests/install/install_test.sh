#!/usr/bin/env bash
# install_test.sh CMAKE BUILD SOURCE GENERATOR: installs into a folder, moves that folder elsewhere, and uses
# what stands there as others would: the program, find_package and pkg-config.
set -euo pipefail
cmake=$1 build=$2 source=$3
export CMAKE_GENERATOR=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

"$cmake" --install "$build" --prefix "$work/first" >"$work/log" || fail "$(cat "$work/log")"
mv "$work/first" "$work/moved"
prefix=$work/moved

"$prefix/bin/decline-lint" -q --only closed-door "$source/examples/blunt.txt" >"$work/found" &&
  fail 'the installed program finds nothing'
grep -q closed-door "$work/found" || fail 'the installed program does not lint'

"$cmake" -S "$source/tests/install/consumer" -B "$work/consumer" -DEXAMPLES="$source/examples/api" \
  -DCMAKE_PREFIX_PATH="$prefix" >"$work/log" 2>&1 || fail "find_package: $(cat "$work/log")"
"$cmake" --build "$work/consumer" >"$work/log" 2>&1 || fail "a consumer: $(cat "$work/log")"
"$work/consumer/lint_file" "$source/examples/blunt.txt" >"$work/found"
grep -q 'blunt.txt:6: .*\[closed-door\]' "$work/found" ||
  fail 'the C++ example does not lint'
"$work/consumer/lint_text" >"$work/found"
grep -q '"rule": "unfilled-placeholder"' "$work/found" ||
  fail 'the C example does not lint'

if command -v pkg-config >/dev/null; then
  PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name decline-lint.pc)")
  export PKG_CONFIG_PATH
  read -ra flags < <(pkg-config --cflags --libs --static decline-lint)
  "${CC:-cc}" "$source/examples/api/lint_text.c" "${flags[@]}" -o "$work/lint_text" ||
    fail 'pkg-config gives flags that do not link'
  "$work/lint_text" >"$work/json" || fail 'the C example, by pkg-config'
fi
if grep -rl "$work/first\|$build" "$prefix" --include='*.cmake' --include='*.pc'; then
  fail 'these files name the place where they were installed'
fi
