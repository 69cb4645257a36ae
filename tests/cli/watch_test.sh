#!/usr/bin/env bash
# --watch lints again when a draft is saved, however the editor saves it.
source "$(dirname "$0")/check.sh"

# has_lines N TEXT: waits until the output has a line with TEXT at least N times.
has_lines() {
  local i
  for ((i = 0; i < 100; ++i)); do
    (($(grep -c -- "$2" out) >= $1)) && return
    sleep 0.1
  done
  return 1
}

harsh_letter >draft.txt
mkdir drafts
"$program" --watch --only harsh-tone -f sarif=log.sarif draft.txt drafts >out 2>&1 &
watcher=$!
trap 'kill "$watcher"; chmod -R u+rwX "$work"; rm -rf "$work"' EXIT

expect 'the first lint' has_lines 1 'draft.txt:.*harsh-tone'
expect 'it waits' has_lines 1 'watching for changes'
good_letter >draft.txt
expect 'a draft that was written over' has_lines 2 'watching for changes'
expect 'it is clean now' test "$(grep -c harsh-tone out)" = 1
harsh_letter >.draft.new
mv .draft.new draft.txt
expect 'a draft that was put in its place' has_lines 2 'draft.txt:.*harsh-tone'
harsh_letter >drafts/more.txt
expect 'a draft that is new in a folder' has_lines 1 'drafts/more.txt:.*harsh-tone'

# What the program writes itself is no change: the count must come to rest.
sleep 0.5
count=$(grep -c 'watching for changes' out)
sleep 0.5
expect 'it comes to rest' test "$(grep -c 'watching for changes' out)" = "$count"

check 'standard input' 2 '' 'decline-lint: standard input cannot be watched' -- --watch -
finish
