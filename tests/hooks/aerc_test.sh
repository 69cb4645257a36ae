#!/usr/bin/env bash
# aerc: decline-lint in the place of sendmail. aerc shows nothing of what it says; the draft comes back.
source "$(dirname "$0")/hook_check.sh"
needs aerc tmux python3
source "${BASH_SOURCE[0]%/*}/terminal.sh"

use_stand_in
expect 'installed' decline-lint install-hook aerc >shown
outgoing=$(sed -n 's/^ *outgoing = //p' shown)
mkdir -p "$HOME/.config/aerc" "$HOME/Mail/INBOX"/{cur,new,tmp}
cp /usr/share/aerc/aerc.conf /usr/share/aerc/binds.conf "$HOME/.config/aerc/"
sed -i "s|^#\?editor=.*|editor=$work/bin/edit|" "$HOME/.config/aerc/aerc.conf"
printf '%s\n' '[test]' "source = maildir://$HOME/Mail" "outgoing = $outgoing" 'from = Ivo <ivo@example.org>' \
  'default = INBOX' >"$HOME/.config/aerc/accounts.conf"
chmod 600 "$HOME/.config/aerc/accounts.conf"
cat >bin/edit <<EDIT
#!/bin/sh
sleep 1.2
cat '$work/body' >"\$1"
EDIT
chmod +x bin/edit
# aerc writes long lines as quoted-printable.
text_of() { sed '1,/^\r\?$/d' "$1" | tr -d '\r' | python3 -m quopri -d; }
is_sent() { test -s got/1.mail; }

start_terminal "cd '$work'; LC_ALL=C.UTF-8 aerc; sleep 600"
wait_for 'the list of messages' screen_has 'INBOX'
compose() {
  "$1" >body
  keys ':compose -H "To: vale@example.org" -H "Subject: Interview"' Enter
  wait_for 'the review' screen_has 'Send this email?'
}

compose good_body
keys y
wait_for 'a good letter is sent' is_sent
expect 'a good letter, unchanged' cmp body <(text_of got/1.mail)
forget_sent
wait_for 'the list again' screen_has 'INBOX'

compose bad_body
keys y
is_kept() { [[ -n $(kept) ]]; }
wait_for 'a bad letter is kept' is_kept
has_sent 'a bad letter' 0
expect 'a bad letter is kept whole' cmp body <(text_of "$(kept)")
# The draft is back at the next key, whatever it is; what the screen shows may be older than that.
send_again() {
  is_sent && return
  if screen_has 'Send this email?'; then keys y; else keys Space; fi
  false
}
wait_for 'the draft is there, and is sent anyway at the second try' send_again
has_sent 'sent anyway' 1
expect 'sent anyway, unchanged' cmp body <(text_of got/1.mail)
stop_terminal
finish
