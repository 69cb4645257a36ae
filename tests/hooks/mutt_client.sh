# The test of mutt and of neomutt, which are driven alike: sourced with client and configuration file.
#
# Both ways are tried: the gate in the compose menu, and `decline-lint sendmail` in the place of
# sendmail. Keys are sent when the screen shows what they answer.
needs tmux "$client"

source "${BASH_SOURCE[0]%/*}/terminal.sh"

# The editor must change the file, and its time; times count seconds.
cat >bin/edit <<EDIT
#!/bin/sh
sleep 1.2
cat '$work/body' >"\$1"
EDIT
chmod +x bin/edit

# configure SENDMAIL
configure() {
  mkdir -p "$(dirname "$config")"
  printf '%s\n' 'set from="ivo@example.org"' 'set use_from=yes' 'set realname=Ivo' 'set hostname=example.org' \
    "set sendmail=\"$1\"" 'set sendmail_wait=0' "set editor=\"$work/bin/edit\"" 'set copy=no' 'set folder=~' \
    'set spoolfile=~/box' 'set record=' 'set postponed=~/later' 'set user_agent=no' 'set charset=utf-8' >"$config"
  : >"$HOME/box"
}

# compose BODY-COMMAND: to the compose menu, with a letter.
compose() {
  "$1" >body
  start_terminal "cd '$work'; LC_ALL=C.UTF-8 $client -s Interview vale@example.org; sleep 600"
  wait_for 'the prompt for the recipient' screen_has 'To: vale'
  keys Enter
  wait_for 'the prompt for the subject' screen_has 'Subject: Interview'
  keys Enter
  wait_for 'the compose menu' screen_has 'Approx. msg size'
}
sent_is() { (($(sent) == $1)); }
text_of() { sed '1,/^$/d' "$1"; }

configure "$work/bin/real-sendmail -oem -oi"
expect 'installed' decline-lint install-hook "$client" >shown
expect 'installed where it is read' grep -q 'gate --ask' "$config"

compose good_body
keys y
wait_for 'a good letter is sent' sent_is 1
expect 'a good letter is sent unchanged' cmp body <(text_of got/1.mail)
stop_terminal
forget_sent

compose bad_body
keys y
wait_for 'a bad letter: the question' screen_has 'Send it all the same? [y/N]'
expect 'a bad letter: what was found' screen_has '[harsh-tone]'
keys n Enter
wait_for 'a bad letter: told' screen_has 'decline-lint: not sent'
expect 'a bad letter: the draft is there' screen_has 'Approx. msg size'
has_sent 'a bad letter' 0
keys y
wait_for 'a bad letter: the question again' screen_has 'Send it all the same? [y/N]'
keys y Enter
wait_for 'sent anyway' sent_is 1
expect 'sent anyway, unchanged' cmp body <(text_of got/1.mail)
stop_terminal
forget_sent

# In the place of sendmail.
use_stand_in
configure "$program sendmail -oem -oi"
compose good_body
keys y
wait_for 'a good letter by sendmail' sent_is 1
expect 'a good letter by sendmail, unchanged' cmp body <(text_of got/1.mail)
expect 'its arguments' grep -qx -- -oi got/1.args
stop_terminal
forget_sent
compose bad_body
keys y
wait_for 'a bad letter by sendmail is shown' screen_has '[harsh-tone]'
keys q
wait_for 'back in the compose menu' screen_has 'Approx. msg size'
has_sent 'a bad letter by sendmail' 0
expect 'it is kept, too' test -s "$(kept)"
keys y
wait_for 'sent at the second try' sent_is 1
expect 'sent at the second try, unchanged' cmp body <(text_of got/1.mail)
stop_terminal
finish
