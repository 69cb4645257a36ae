#!/usr/bin/env bash
# pre_commit_test.sh PROGRAM: pre-commit runs the hook on a draft. The hook of the installed program,
# since the other one clones and builds the repository.
set -euo pipefail
source=$(realpath "$(dirname "$0")/../..")
command -v git >/dev/null && command -v pre-commit >/dev/null || { echo 'skipped: needs git and pre-commit'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/letters" "$work/hooks"
ln -s "$(realpath "$1")" "$work/bin/decline-lint"
export PATH=$work/bin:$PATH HOME=$work PRE_COMMIT_HOME=$work/cache
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
git config --global user.name tester
git config --global user.email tester@example.org

# pre-commit takes hooks from a repository of their own.
cp "$source/.pre-commit-hooks.yaml" "$work/hooks"
git -C "$work/hooks" init -q
git -C "$work/hooks" add .
git -C "$work/hooks" commit -qm hooks

cd "$work/letters"
git init -q
cp "$source/examples/blunt.txt" letter.txt
echo 'no letter' >notes.rst
git add .
run() { pre-commit try-repo "$work/hooks" decline-lint-system --all-files >"$work/out" 2>&1; }
if run; then echo 'FAILED: a blunt letter passes'; cat "$work/out"; exit 1; fi
grep -q 'letter.txt:6:.*\[closed-door\]' "$work/out"
if grep -q notes.rst "$work/out"; then echo 'FAILED: a file that is no letter is linted'; exit 1; fi
cp "$source/examples/good.txt" letter.txt
git add .
run || { echo 'FAILED: a good letter is stopped'; cat "$work/out"; exit 1; }
