#!/usr/bin/env bash
# msmtp: as the real sendmail behind decline-lint, to a mail server of the test's own.
source "$(dirname "$0")/hook_check.sh"
needs msmtp python3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

mkfifo hold
python3 "$here/smtp_sink.py" got <hold &
exec 7>hold # the sink ends with this test
wait_for 'the mail server' test -s got/port
printf '%s\n' 'account default' 'host 127.0.0.1' "port $(cat got/port)" 'from ivo@example.org' 'tls off' 'auth off' \
  'set_date_header off' 'set_msgid_header off' >"$HOME/.msmtprc"
chmod 600 "$HOME/.msmtprc"
mkdir -p "$HOME/.config/decline-lint"
printf 'hooks:\n  sendmail: [%s]\n' "$(command -v msmtp)" >"$HOME/.config/decline-lint/config.yaml"
expect 'installed' decline-lint install-hook msmtp >shown
link=$HOME/.local/share/decline-lint/sendmail

good_mail >good
bad_mail >bad
as_sent() { sed 's/$/\r/' "$1"; }
expect 'a good mail' "$link" -t -oi <good
expect 'a good mail, unchanged' cmp <(as_sent good) got/1.mail
status=0
"$link" -oi -- vale@example.org <bad 2>told || status=$?
expect 'a bad mail' test "$status" = 65
expect 'a bad mail: told' grep -q 'harsh-tone' told
expect 'a bad mail: kept' cmp bad "$(kept)"
expect 'a bad mail: not sent' test ! -e got/2.mail
expect 'sent anyway' "$link" -oi -- vale@example.org <bad
expect 'sent anyway, unchanged' cmp <(as_sent bad) got/2.mail
status=0
"$link" -bp </dev/null 2>told || status=$?
expect 'what msmtp cannot do it says itself' test "$status" = 64
exec 7>&-
wait
status=0
"$link" -t <good 2>told || status=$?
expect "no server: msmtp's own exit status" test "$status" != 0 -a "$status" != 65
finish
