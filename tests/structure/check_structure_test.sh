#!/usr/bin/env bash
# Shows that check_structure.sh finds each fault, at its line, and nothing in a tree without faults.
set -euo pipefail

check=$(dirname "${BASH_SOURCE[0]}")/check_structure.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0

# write FILE CONTENT: one file of the tree.
write() {
  mkdir -p "$tree/${1%/*}"
  printf '%b' "$2" >"$tree/$1"
}

# A small tree that keeps every rule.
plant_good_tree() {
  rm -rf "${tree:?}"/*
  write ./CMakeLists.txt 'add_stage(base)\nadd_stage(text DEPS base LIBS data)\nadd_stage(regex DEPS base)\nadd_stage(cli DEPS text regex)\n'
  write lint/base/span.h '// A range of bytes.\n#pragma once\n'
  write lint/text/scan.h '// Scans: getenv( and printf( are but words here.\n#pragma once\n#include "lint/base/span.h"\n'
  write lint/regex/regex.cc '#include <re2/re2.h>\n#include "lint/base/span.h"\n'
  write lint/cli/run.cc '#include <iostream>\n#include "lint/base/span.h"\n#include "lint/text/scan.h"\n'
  write include/decline_lint/lint.h '// The public API.\n#pragma once\n'
}

# expect OUTPUT: what the check says about the tree; an empty OUTPUT means that it passes.
expect() {
  local status=0 wanted_status=1 output
  [[ -n $1 ]] || wanted_status=0
  output=$(bash "$check" "$tree" 2>&1) || status=$?
  if [[ $output != "$1" ]] || ((status != wanted_status)); then
    printf 'expected: %s\nactually: %s (exit status %d)\n' "$1" "$output" "$status" >&2
    failures=$((failures + 1))
  fi
}

# expect_fault FILE CONTENT OUTPUT: the good tree with that one file changed.
expect_fault() {
  plant_good_tree
  write "$1" "$2"
  expect "$3"
}

plant_good_tree
expect ''

expect_fault lint/base/up.cc '#include "lint/text/scan.h"\n' \
  "lint/base/up.cc:1: 'base' may not include 'text'"
expect_fault lint/regex/aside.cc '\n# include "lint/text/scan.h"\n' \
  "lint/regex/aside.cc:2: 'regex' may not include 'text'"
expect_fault lint/text/near.cc '#include "scan.h"\n' \
  'lint/text/near.cc:1: includes name the path from the root'
expect_fault lint/new/thing.cc '\n' \
  "lint/new/thing.cc:1: no stage 'new' in CMakeLists.txt"
expect_fault include/decline_lint/deep.h '// Leaks.\n#pragma once\n#include "lint/base/span.h"\n' \
  'include/decline_lint/deep.h:3: a public header includes only public headers'
expect_fault lint/text/pattern.cc '#include <re2/re2.h>\n' \
  'lint/text/pattern.cc:1: <re2/> is seen from lint/regex only'
expect_fault lint/base/bare.h '#pragma once\n' \
  'lint/base/bare.h:1: a header begins with a comment'
expect_fault lint/base/twice.h '// Says nothing of being read once.\n' \
  'lint/base/twice.h:1: a header says #pragma once'
expect_fault rules/core/lexicons/mute.yaml 'lexicons:\n  mute:\n    phrases: [a]\n' \
  'rules/core/lexicons/mute.yaml:3: a lexicon says first what belongs in it'
expect_fault lint/base/long.cc "$(printf '\\n%.0s' {1..601})" \
  'lint/base/long.cc:601: longer than 600 lines'
expect_fault docs/notes.md 'see /wo\0162k/here\n' \
  'docs/notes.md:1: names a path of one machine'

for io in '#include <fstream>' 'std::cerr << 1;' 'getenv("HOME");' 'fopen ("x");' 'printf("x");' \
  'std::chrono::system_clock::now();' 'auto now = time(nullptr);'; do
  expect_fault lint/text/io.cc "$io\n" \
    "lint/text/io.cc:1: 'text' does no I/O and reads no clock: only cli, lsp and hooks do"
done
for calm in 'std::snprintf(a, b, c);' '// printf(' 'f("getenv(x)");' 'int runtime(int);'; do
  expect_fault lint/text/calm.cc "$calm\n" ''
done

((failures == 0))
