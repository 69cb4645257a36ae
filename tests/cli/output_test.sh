#!/usr/bin/env bash
# Where results go, how they look, and what happens when they cannot be written.
source "$(dirname "$0")/check.sh"

good_letter >good.txt
harsh_letter >harsh.txt
escape=$'\x1b['

check 'results and the summary are apart' 1 'harsh.txt:*' '1 warning' -- harsh.txt
check 'quiet' 1 'harsh.txt:*' '' -- -q harsh.txt
check 'no excerpt' 1 'harsh.txt:+([0-9]):+([0-9]): warning: *\[harsh-tone\]' '' -- \
  -q --no-excerpt harsh.txt
expect 'a line a finding' test "$("$program" -q --no-excerpt harsh.txt | wc -l)" = 1
expect 'an excerpt is more than a line' test "$("$program" -q harsh.txt | wc -l)" -gt 2
check 'sarif' 1 '{*"version": "2.1.0"*harsh.txt*}' '1 warning' -- --format sarif harsh.txt
check 'sarif of a clean letter' 0 '{*"version": "2.1.0"*}' '' -- --format=sarif good.txt

cp harsh.txt input
check 'standard input' 1 '<stdin>:*\[harsh-tone\]*' '1 warning' -- -
check 'standard input with a name' 1 'draft.txt:*\[harsh-tone\]*' '1 warning' -- \
  - --stdin-name draft.txt
rm input

{
  printf 'Subject: x\nContent-Transfer-Encoding: base64\n\n'
  base64 <harsh.txt
} >harsh.eml
check 'mail is decoded' 1 'harsh.eml:*\(decoded\)*' '*1 warning*' -- --only harsh-tone harsh.eml
check 'mail as text' 0 '' '' -- --only harsh-tone --input text harsh.eml

check 'no colour in a pipe' 1 "[!$escape]*" '' -- -q harsh.txt
check 'colour on demand' 1 "*$escape*" '' -- -q --color always harsh.txt
check 'no colour on demand' 1 "[!$escape]*" '' -- -q --color never harsh.txt
if command -v script >/dev/null; then
  on_terminal() { script -qec "$*" /dev/null </dev/null | grep -cF "$escape" >"$work/.count"; }
  colored() { on_terminal "$@"; (($(<"$work/.count") > 0)); }
  plain() { ! colored "$@"; }
  expect 'colour on a terminal' colored "$program" -q harsh.txt
  expect 'NO_COLOR' plain env NO_COLOR=1 "$program" -q harsh.txt
  expect 'an empty NO_COLOR' colored env NO_COLOR= "$program" -q harsh.txt
  expect 'a dumb terminal' plain env TERM=dumb "$program" -q harsh.txt
fi

check 'output to a file, beside what is shown' 1 'harsh.txt:*' '1 warning' -- -o found.txt harsh.txt
compare 'output to a file' 'the file' 'harsh.txt:*\[harsh-tone\]*' found.txt
expect 'rights of a new file' test "$(stat -c %a found.txt)" = "$(touch new; stat -c %a new)"
chmod 600 found.txt
check 'output over a file' 0 '' '' -- -o found.txt good.txt
expect 'the file was replaced' test ! -s found.txt
expect 'its rights were kept' test "$(stat -c %a found.txt)" = 600
ln -s found.txt link
check 'output through a link' 1 'harsh.txt:*' '1 warning' -- -o link harsh.txt
expect 'the link is still there' test -L link
expect 'its target was written' test -s found.txt
expect 'nothing is left behind' test -z "$(find . -name '*.??????' -newer link)"
check 'output to a missing folder' 2 '' 'decline-lint: cannot write no/such: no such folder' -- \
  -o no/such harsh.txt

check 'a log beside the text' 1 'harsh.txt:*\[harsh-tone\]*' '1 warning' -- \
  --format sarif -o log.sarif harsh.txt
compare 'a log beside the text' 'the log' '{*"version": "2.1.0"*harsh.txt*}' log.sarif
check 'several reports' 1 '::warning file=harsh.txt*' '1 warning' -- \
  -f json=log.json -f github -f junit=log.xml harsh.txt
compare 'several reports' 'the first' '{*"version": 1*harsh.txt*}' log.json
compare 'several reports' 'the third' '<?xml *harsh.txt*' log.xml
check 'two formats at once' 2 '' 'decline-lint: --format: only one format can be shown*' -- \
  -f json -f github harsh.txt
check 'two reports in one file' 2 '' 'decline-lint: two reports would be written to log.json' -- \
  -f json=log.json -f sarif=log.json harsh.txt
check 'a report without a name' 2 '' "decline-lint: --format: the name of a file is missing*" -- \
  -f json= harsh.txt
check 'an unknown format' 2 '' "decline-lint: --format: unknown value 'jsn', did you mean*" -- \
  -f jsn=log.json harsh.txt

if [[ -c /dev/full ]]; then
  check 'a full disk' 2 'harsh.txt:*' 'decline-lint: cannot write /dev/full: no space left on the device*' -- \
    -o /dev/full harsh.txt
  "$program" -q harsh.txt >/dev/full 2>.err
  expect 'a full disk as standard output' test $? = 2
  compare 'a full disk' 'standard error' \
    'decline-lint: cannot write standard output: no space left on the device' .err
fi
{ "$program" harsh.txt 2>.err; echo $? >.status; } | true
for _ in {1..200}; do cat harsh.txt; done >long.txt
{ sleep 0.1; "$program" -q long.txt 2>.err; echo $? >.status; } | true
expect 'a closed pipe, status' test "$(<.status)" = 2
expect 'a closed pipe is no news' test ! -s .err

finish
