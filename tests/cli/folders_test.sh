#!/usr/bin/env bash
# Folders, and many files on several threads.
source "$(dirname "$0")/check.sh"

mkdir -p box/sub/deep box/.git
for file in box/b.txt box/sub/a.eml box/a.md box/sub/deep/c.TXT box/skip.pdf box/.git/x.txt; do
  harsh_letter >"$file"
done
list=$("$program" -q --no-excerpt box | cut -d: -f1 | paste -sd' ')
expect "order below a folder: $list" test "$list" = 'box/a.md box/b.txt box/sub/a.eml box/sub/deep/c.TXT'
list=$("$program" -q --no-excerpt box/ | cut -d: -f1 | paste -sd' ')
expect "a slash behind: $list" test "$list" = 'box/a.md box/b.txt box/sub/a.eml box/sub/deep/c.TXT'
ln -s .. box/sub/loop
check 'links to folders are not followed' 1 '*' '4 warnings in 4 files' -- box
check 'a file of another kind, named' 1 'box/skip.pdf:*' '1 warning' -- box/skip.pdf

mkdir many
for i in {100..400}; do
  if ((i % 3)); then harsh_letter; else good_letter; fi >"many/$i.txt"
done
: >many/250.txt
for format in text sarif; do
  "$program" -j 1 --format $format many >one.out 2>one.err
  one=$?
  "$program" -j 7 --format $format many >seven.out 2>seven.err
  expect "$format: the status does not depend on the threads" test $one = 2 -a $? = 2
  expect "$format: nor does the output" cmp one.out seven.out
  expect "$format: nor do the messages" cmp one.err seven.err
done
"$program" many >default.out 2>&1
expect 'all of them are there' test "$(grep -c harsh-tone default.out)" = 200

finish
