#!/usr/bin/env bash
# `decline-lint sendmail` as a mail program sees it: what it is called with, what it says, what it
# hands over, byte for byte.
source "$(dirname "$0")/hook_check.sh"

use_stand_in
good_mail >good
bad_mail >bad

# arrived NAME MAIL ARGUMENT...: it alone, and unchanged.
arrived() {
  local name=$1 mail=$2
  shift 2
  has_sent "$name" 1
  expect "$name: the same bytes" cmp "$mail" got/1.mail
  expect "$name: the same arguments" cmp <(printf '%s\n' "$@") got/1.args
  forget_sent
}

send 'a good mail' 0 '' good -oi -f ivo@example.org -- vale@example.org
arrived 'a good mail' good -oi -f ivo@example.org -- vale@example.org
printf '7\n' >sendmail-exits
send "the exit status is sendmail's" 7 '' good -t
arrived "the exit status is sendmail's" good -t
rm sendmail-exits

refused='message:*: warning: *\[harsh-tone\]*
decline-lint: not sent
decline-lint: the message is kept in */not-sent/*.eml
decline-lint: to send it all the same, send it once more within 10 minutes, or add the header X-Decline-Lint: skip'
send 'a bad mail' 65 "$refused" bad -i vale@example.org
has_sent 'a bad mail' 0
expect 'it is kept' cmp bad "$(kept)"
expect 'for its owner alone' test "$(stat -c %a "$(kept)")" = 600
expect 'in a folder of his own' test "$(stat -c %a "$(dirname "$(kept)")")" = 700

# Sent anyway: once more, with another id and date.
sed '1i Message-ID: <2@example.org>\nDate: Wed, 7 May 2025 10:00:01 +0000' bad >again
send 'once more' 0 '' again -i vale@example.org
arrived 'once more' again -i vale@example.org
send 'to somebody else' 65 '*not sent*' bad -i other@example.org
sed 's/^Kind/Best/' bad >other
send 'another text' 65 '*' other -i vale@example.org
find "$HOME/.local/state/decline-lint/refused-lately" -type f -exec touch -d '11 minutes ago' {} +
send 'once more, too late' 65 '*' bad -i vale@example.org
has_sent 'refused ones' 0
forget_refusals

# The boundaries between the parts of a mail change with each try.
for n in 1 2; do
  { printf '%s\n' 'To: a@example.org' 'Subject: x' 'MIME-Version: 1.0' \
      "Content-Type: multipart/mixed; boundary=\"b$n\"" "Message-ID: <$n@x>" '' "--b$n" 'Content-Type: text/plain' ''
    bad_body
    printf '%s\n' "--b$n--"; } >parts$n
done
send 'parts' 65 '*' parts1 -t
send 'parts once more' 0 '' parts2 -t
arrived 'parts once more' parts2 -t

# Sent anyway: by the header, which nobody else gets to see.
sed '2i X-Decline-Lint: skip' bad >asking
send 'by the header' 0 '' asking -t
arrived 'by the header' bad -t
sed '2i X-Decline-Lint: disable=harsh-tone' bad >disabling
send 'by a rule that is off' 0 '' disabling -t
arrived 'by a rule that is off' bad -t

forget_refusals
DECLINE_LINT=off send 'by the environment' 0 '' bad -t
arrived 'by the environment' bad -t
DECLINE_LINT=on send 'by the environment, not meant' 65 '*' bad -t

# What is not mail, and what cannot be read.
for call in -bs -bp -bi -q -q30m -bd; do
  send "sendmail $call" 0 '' bad $call
  arrived "sendmail $call" bad $call
done
for name in newaliases mailq; do
  ln -sf "$program" bin/$name
  expect "$name" "bin/$name" </dev/null
done
expect 'what they mean' cmp <(printf '%s\n' -bi) got/1.args
expect 'what they mean' cmp <(printf '%s\n' -bp) got/2.args
forget_sent
ln -sf "$program" bin/decline-lint-sendmail
expect 'by another name' bin/decline-lint-sendmail -t <good
arrived 'by another name' good -t
{ printf '%s\n' 'To: a@example.org' 'Content-Type: multipart/encrypted; boundary=b' '' '--b' 'Content-Type: application/octet-stream' '' 'Go away' '--b--'; } >secret
send 'encrypted' 0 '' secret -t
arrived 'encrypted' secret -t
send 'encrypted, by policy' 65 '*it is encrypted*' secret --encrypted refuse -t

# Policy.
forget_refusals
send 'errors alone' 0 '' bad --block error -t
arrived 'errors alone' bad -t
send 'tell and send' 0 '' bad --block=never -t
arrived 'tell and send' bad -t
use_stand_in '  block: never'
send 'tell and send, by the settings' 0 '' bad -t
arrived 'tell and send, by the settings' bad -t
use_stand_in "  skip-recipients: ['*@example.org']"
send 'recipients that are not judged' 0 '' bad vale@example.org
arrived 'recipients that are not judged' bad vale@example.org
send 'others' 65 '*' bad vale@example.org press@example.net
use_stand_in
mkdir elsewhere && printf 'rules: {harsh-tone: off}\n' >elsewhere/.decline-lint.yaml
status=0
(cd elsewhere && exec "$program" sendmail -t <../bad) >/dev/null 2>&1 || status=$?
expect 'a file beside has no say' test "$status" = 65

# Bytes that are no letter.
for mail in 'no end of line' $'cr\r\nlf\r\n' $'.\nafter a dot\n' $'\xff\xfe\x80 bytes\n' ''; do
  printf '%s' "$mail" >bytes
  send 'bytes' 0 '' bytes --block error -i a@example.org
  arrived 'bytes' bytes -i a@example.org
done
printf 'a\0b\n' >bytes
send 'a NUL' 0 '' bytes --block error -t
arrived 'a NUL' bytes -t

# Usage.
send 'an unknown option' 64 "decline-lint: unknown option '--blok', did you mean '--block'?" good --blok=error -t
send 'no full path' 64 '*give the full path of a program' good --sendmail real -t
check 'help' 0 'usage: decline-lint sendmail *' '' -- sendmail --help
finish
