# The test of bsd-mailx and of s-nail, which are driven alike: sourced with client and mail_program.
use_stand_in
unset DEAD
export MAILRC=$HOME/.mailrc
export LC_ALL=C.UTF-8
# s-nail gives its children the home of the account, whatever HOME says.
export XDG_CONFIG_HOME=$HOME/.config XDG_STATE_HOME=$HOME/.local/state XDG_DATA_HOME=$HOME/.local/share
good_body >good
bad_body >bad
expect 'installed' decline-lint install-hook "$client" >shown
send() { timeout 60 "$mail_program" -s Interview vale@example.org <"$1" >mailx.out 2>&1; }
text_of() { sed '1,/^$/d' "$1"; }

expect 'a good letter' send good
wait_for 'a good letter is sent' test -s got/1.mail
expect 'a good letter, unchanged' cmp good <(text_of got/1.mail)
forget_sent

status=0
send bad || status=$?
expect 'a bad letter: told by what was found' grep -q 'harsh-tone' mailx.out
expect 'a bad letter: kept' cmp bad <(text_of "$(kept)")
has_sent 'a bad letter' 0
[[ $mail_program == s-nail ]] || expect 'a bad letter: failed' test "$status" != 0

expect 'sent anyway, at the second try' send bad
wait_for 'it is sent' test -s got/1.mail
expect 'it is sent unchanged' cmp bad <(text_of got/1.mail)
forget_sent
forget_refusals
export DECLINE_LINT=off
expect 'sent anyway, by the environment' send bad
wait_for 'it is sent, too' test -s got/1.mail
finish
