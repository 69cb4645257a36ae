#!/usr/bin/env bash
# What cannot be linted is said in one line each; the rest is linted all the same.
source "$(dirname "$0")/check.sh"

refused() { # FILE MESSAGE
  check "$1" 2 '' "decline-lint: $1: $2" -- "$1"
}

good_letter >good.txt
: >empty.txt
printf ' \r\n\t\n' >blank.txt
printf '\xef\xbb\xbf\n' >bom.txt
head -c 4096 /dev/zero >zeros.txt
cp /bin/true program.txt
printf '\xff\xfeH\0i\0' >utf16.txt
mkdir nothing
touch nothing/letter.pdf
head -c 3000 /dev/zero | tr '\0' 'a' >large.txt

refused missing.txt 'no such file'
refused empty.txt 'the draft is empty'
refused blank.txt 'the draft is empty'
refused bom.txt 'the draft is empty'
refused zeros.txt 'this looks like a binary file, not a draft'
refused program.txt 'this looks like a binary file, not a draft'
refused utf16.txt 'the draft is in UTF-16, please save it as UTF-8'
refused nothing 'no drafts (\*.txt, \*.eml, \*.md, \*.mbox) in this folder'
refused good.txt/x 'not a directory'

check 'too large' 2 '' 'decline-lint: large.txt: larger than 1000 bytes, see --max-bytes' -- \
  --max-bytes 1000 large.txt
check 'too large, in a pipe' 2 '' 'decline-lint: /dev/fd/*: larger than 2 KiB, see --max-bytes' -- \
  --max-bytes 2K <(cat large.txt)
check 'empty standard input' 2 '' 'decline-lint: <stdin>: the draft is empty' -- -

harsh_letter >harsh.txt
check 'the others are linted' 2 'harsh.txt:*\[harsh-tone\]*' \
  $'decline-lint: missing.txt: no such file\ndecline-lint: empty.txt: the draft is empty\n1 warning' -- \
  missing.txt harsh.txt empty.txt good.txt

# A reader that may not read: the rights of root know no bounds, so it is tried as somebody else.
chmod 0 good.txt
if ((EUID == 0)) && command -v setpriv >/dev/null; then
  install -m 755 "$program" "$work/copy"
  chmod 755 "$work"
  setpriv --reuid=65534 --clear-groups "$work/copy" good.txt >.out 2>.err
  expect 'permission denied, status' test $? = 2
  compare 'permission denied' 'standard error' 'decline-lint: good.txt: permission denied' .err
elif ((EUID != 0)); then
  refused good.txt 'permission denied'
fi

# A line of 50 MB is a draft like any other, and its excerpt stays short.
yes 'I like trams ' | tr -d '\n' | head -c 50000000 >line.txt
timeout 250 "$program" -q line.txt >.out 2>.err
expect 'a long line, status' test $? = 1
expect 'a long line, size of the output' test "$(wc -c <.out)" -lt 20000

finish
