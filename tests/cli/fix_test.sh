#!/usr/bin/env bash
# decline-lint fix: what it writes, and what it never does to a draft.
source "$(dirname "$0")/check.sh"

# A letter without thanks: the fix of that is unsafe.
thankless() {
  good_letter | sed '/^Thank you/s/.*/I have your invitation of 6 May 2025 to interview for the role of cartographer./'
}
thanked='*Thank you*I have your invitation*I have decided to withdraw*'

# --- what is made, and where it goes

thankless >a.txt
check 'unsafe fixes are left' 1 '*\[missing-gratitude\]*' $'nothing was changed\nleft: *' -- fix a.txt
expect 'the draft is as it was' cmp -s a.txt <(thankless)
check 'a dry run' 0 $'--- a.txt\n+++ a.txt\n@@ *+Thank you*' $'1 fix to make*' -- \
  fix --unsafe --dry-run a.txt
cp .out a.diff
expect 'a dry run changes nothing' cmp -s a.txt <(thankless)
check 'all fixes' 0 '' '1 fix made*' -- fix --unsafe a.txt
expect 'thanks are in the draft' grep -q '^Thank you' a.txt
check 'again' 0 '' 'nothing was changed*' -- fix --unsafe a.txt
if command -v patch >/dev/null; then
  thankless >b.txt
  expect 'patch reads the diff' patch -s b.txt a.diff
  expect 'and makes the same of it' cmp -s a.txt b.txt
fi

thankless >input
check 'standard input' 0 "$thanked" '1 fix made*' -- fix --unsafe -
good_letter >input
check 'standard input without faults' 0 "$(good_letter)" 'nothing was changed' -- fix -
rm input

thankless >a.txt
check 'quiet' 0 '' '' -- fix -q --unsafe a.txt
thankless >a.txt
check 'one rule' 1 '*\[missing-gratitude\]*' '*' -- fix --unsafe --rule harsh-tone a.txt
check 'the original is kept' 0 '' '*' -- fix --unsafe --orig a.txt
expect 'in FILE.orig' cmp -s a.txt.orig <(thankless)
mkdir folder
thankless >folder/a.txt
thankless >folder/b.txt
check 'a folder' 0 '' '2 fixes made in 2 drafts*' -- fix --unsafe folder

# --- the bytes

thankless | sed 's/$/\r/' >crlf.txt
check 'CRLF' 0 '' '*' -- fix --unsafe crlf.txt
expect 'CRLF is kept' test "$(grep -c $'\r$' crlf.txt)" = "$(wc -l <crlf.txt)"
{ printf '\xef\xbb\xbf'; thankless | sed 1,2d; } >bom.txt
check 'BOM' 0 '*' '1 fix made*' -- fix --unsafe --now 2025-05-07 bom.txt
expect 'BOM is kept' test "$(head -c 3 bom.txt | od -An -tx1 | tr -d ' ')" = efbbbf

thankless >mode.txt
chmod 640 mode.txt
check 'mode' 0 '' '*' -- fix --unsafe mode.txt
expect 'mode is kept' test "$(stat -c %a mode.txt)" = 640
thankless >target.txt
ln -s target.txt link.txt
check 'a link' 0 '' '*' -- fix --unsafe link.txt
expect 'a link stays one' test -L link.txt
expect 'its target is fixed' grep -q '^Thank you' target.txt

{
  printf '%s\n' 'Content-Type: text/plain; charset=utf-8' 'Content-Transfer-Encoding: base64'
  thankless | sed -n 1,2p
  thankless | sed 1,2d | base64
} >base64.eml
check 'base64' 0 '' '*' -- fix --unsafe base64.eml
expect 'stays base64' grep -q '^RGVhciBNcyBWYWxl' base64.eml
expect 'and holds the words' grep -q '^Thank you' <(sed 1,4d base64.eml | base64 -d)

{ thankless; printf '%%%% decline-lint: disable=promptness\n'; } >directive.txt
cp directive.txt kept.txt
check 'a directive' 0 '*' '*' -- fix --unsafe directive.txt
expect 'is taken out' test "$(grep -c '^%%' directive.txt)" = 0
expect 'with nothing else' grep -q '^Thank you' directive.txt
check 'a directive to keep' 0 '*' '*' -- fix --unsafe --keep-directives kept.txt
expect 'is kept' grep -q '^%% decline-lint' kept.txt

# --- what is refused

refused() { # NAME MESSAGE ARGUMENT...
  local name=$1 message=$2
  shift 2
  check "$name" 2 '*' "*decline-lint: $message*" -- fix "$@"
}
refused 'no draft' 'no draft is named, see decline-lint fix --help'
refused 'a missing draft' 'missing.txt: no such file' missing.txt
refused 'answers from the draft' '--interactive needs a file, standard input is for the answers' -i -
refused 'two wishes' '--interactive and --dry-run exclude each other' -i --dry-run a.txt
refused 'an original of nothing' '--orig and --dry-run exclude each other' --orig --dry-run a.txt
refused 'an unknown rule' "--rule: *did you mean 'harsh-tone'?" --rule harsh-tones a.txt
for i in 1 2; do printf 'From a@b.example Mon Mar  3 10:00:00 2025\n'; thankless; echo; done >box.mbox
refused 'a mailbox' 'box.mbox: a mailbox is linted, but only a single letter is fixed' --unsafe box.mbox
mkfifo pipe
refused 'a pipe' 'pipe: only a regular file can be fixed in place' --unsafe pipe

# As somebody whose rights have bounds.
as_nobody() {
  if ((EUID == 0)); then
    chmod 755 "$work"
    install -m 755 "$program" "$work/copy"
    setpriv --reuid=65534 --clear-groups "$work/copy" "$@"
  else
    "$program" "$@"
  fi
}
if ((EUID != 0)) || command -v setpriv >/dev/null; then
  mkdir closed
  thankless >closed/a.txt
  chmod 666 closed/a.txt
  chmod 555 closed
  as_nobody fix --unsafe closed/a.txt >.out 2>.err
  expect 'a folder that cannot be written' test $? = 2
  compare 'a folder that cannot be written' 'standard error' \
    '*closed/a.txt: cannot write beside it: permission denied*' .err
  chmod 777 closed
  chmod 444 closed/a.txt
  as_nobody fix --unsafe closed/a.txt >.out 2>.err
  expect 'a read-only draft' test $? = 2
  compare 'a read-only draft' 'standard error' '*closed/a.txt: permission denied*' .err
  expect 'is as it was' cmp -s closed/a.txt <(thankless)
fi

# --- what happens in between

thankless >slow.txt
mkfifo answers
"$program" fix -i slow.txt <answers >.out 2>.err &
exec 9>answers
until grep -q 'Make this change' .out; do sleep 0.05; done
echo 'P.S. one more thing' >>slow.txt
echo y >&9
exec 9>&-
wait $!
expect 'a draft that changed, status' test $? = 2
compare 'a draft that changed' 'standard error' \
  '*slow.txt: changed while it was being fixed, left as it is*' .err
expect 'keeps what was added' grep -q '^P.S. one more thing' slow.txt
expect 'and is not fixed' test "$(grep -c '^Thank you' slow.txt)" = 0

# Killed in the middle of writing: no file may grow over 8 KiB here.
{ thankless; yes 'We talked about maps.' | head -c 20000; } >large.txt
cp large.txt large.before
{ (ulimit -f 16; "$program" fix --unsafe --disable too-long large.txt >/dev/null); } 2>/dev/null
expect 'killed while writing' test $? -gt 2
expect 'leaves the old draft' cmp -s large.txt large.before

# --- one by one

thankless | sed 's/^I hope/Your process is a joke. I hope/' >two.txt
cp two.txt two.before
answer() { # ANSWERS
  cp two.before two.txt
  printf "$1" >input
}
answer 'y\nn\n'
check 'y and n' 1 '*\[harsh-tone\]*    -Your process is a joke. I hope*    +I hope*Make this change?*+Thank you*' \
  '1 fix made*' -- fix -i two.txt
expect 'the first is made' test "$(grep -c 'is a joke' two.txt)" = 0
expect 'the second is not' test "$(grep -c '^Thank you' two.txt)" = 0
answer 'n\ny\n'
check 'n and y' 1 '*' '1 fix made*' -- fix -i two.txt
expect 'only the second is made' test "$(grep -cE '^Thank you|is a joke' two.txt)" = 2
answer 'a\n'
check 'a' 0 '*' '2 fixes made*' -- fix -i two.txt
answer 'q\n'
check 'q' 1 '*' 'nothing was changed*' -- fix -i two.txt
expect 'q leaves the draft' cmp -s two.txt two.before
answer ''
check 'the end of the answers' 1 '*' 'nothing was changed*' -- fix -i two.txt
answer 'x\n?\ny\nn\n'
check 'help' 1 '*y - make this change*? - show this*' '1 fix made*' -- fix -i two.txt
answer 'q\n'
cp two.txt three.txt
check 'q is for all drafts' 1 '*' 'nothing was changed*' -- fix -i two.txt three.txt
expect 'a further draft is not even shown' test "$(grep -c 'Make this change' .out)" = 1
rm input

finish
