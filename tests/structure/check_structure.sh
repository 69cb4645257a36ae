#!/usr/bin/env bash
# Checks what ARCHITECTURE.md promises about the source tree: check_structure.sh ROOT
#
#   - a stage includes itself and the stages that CMakeLists.txt names for it (add_stage ... DEPS),
#     and the public headers include no others;
#   - each third-party header is seen from its own folder only;
#   - below cli, lsp and hooks nothing does I/O, reads the clock or the environment;
#   - every header begins with a comment, and is read once;
#   - no source file is longer than 600 lines;
#   - every lexicon has a line that says what belongs in it;
#   - no file speaks of the machine that it was written on.
#
# Prints a line a fault, as FILE:LINE: FAULT, and fails if there is one.
set -euo pipefail
export LC_ALL=C

(($# == 1)) || { echo 'usage: check_structure.sh ROOT' >&2; exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$1"

# What is tracked, in a checkout; every file, in an unpacked archive.
list_files() {
  if [[ $(git rev-parse --show-toplevel 2>/dev/null) == "$(pwd -P)" ]]; then
    git ls-files
  else
    find . -type f -not -path './.git/*' -not -path './build/*' | sed 's|^\./||' | sort
  fi
}

all=() cpp=() sources=() lexicons=()
while IFS= read -r file; do
  [[ -f $file ]] || continue # deleted, and not committed yet
  all+=("$file")
  case $file in rules/*/lexicons/*.yaml) lexicons+=("$file") ;; esac
  case $file in lint/*.h | lint/*.cc | include/*.h | tools/*.cc | tests/*.h | tests/*.cc) cpp+=("$file") ;; esac
  case $file in
    *.h | *.cc | *.sh | *.awk | *.py | *.js | *.ts | *.lua | *.el | *.vim | *.cmake | *CMakeLists.txt | rules/*.yaml | dev)
      sources+=("$file") ;;
  esac
done < <(list_files)
((${#cpp[@]} > 0)) || { echo "check_structure: no C++ files below $PWD" >&2; exit 2; }

{
  awk -f "$here/check_cpp.awk" CMakeLists.txt "${cpp[@]}"
  awk 'FNR == 601 { print FILENAME ":601: longer than 600 lines" }' "${sources[@]}"
  awk 'named && !/^    about: *[^ ]/ { print FILENAME ":" FNR ": a lexicon says first what belongs in it" }
    { named = /^  [a-z0-9-]+: *$/ }' "${lexicons[@]}" /dev/null
  # The brackets keep this line from finding itself.
  grep -InE '/([w]ork|[h]ome/[a-z]+|[U]sers/[A-Za-z]+)/' "${all[@]}" /dev/null |
    sed -E 's/^([^:]*:[0-9]+:).*/\1 names a path of one machine/' || true
} | sort -u -t: -k1,1 -k2,2n -k3 | {
  faults=0
  while IFS= read -r fault; do
    printf '%s\n' "$fault"
    faults=$((faults + 1))
  done
  ((faults == 0))
}
