#!/usr/bin/env bash
# What can go wrong while `decline-lint sendmail` holds a mail: none is ever lost, cut, or sent twice.
#
# Waits for conditions, kills what it started itself, and compares bytes.
source "$(dirname "$0")/hook_check.sh"

use_stand_in
good_mail >good
bad_mail >bad

kept_is() { expect "$1: kept" cmp "$2" "$(kept)"; forget_refusals; }

# Settings and rules with mistakes.
config=$HOME/.config/decline-lint/config.yaml
use_stand_in '  bloc: error'
send 'bad settings' 78 '*unknown key*not sent: there is a mistake*kept in*' good -t
kept_is 'bad settings' good
send 'bad settings of hooks are not trusted' 78 '*' good --when-linter-fails send -t
forget_refusals
send 'but a sendmail that is named' 0 '' good --when-linter-fails send --sendmail "$work/bin/real-sendmail" -t
has_sent 'but a sendmail that is named' 1
forget_sent
use_stand_in 'fail-onn: error'
send 'bad settings elsewhere' 78 '*unknown key*' good -t
send 'sent all the same, by policy' 0 '' good --when-linter-fails send -t
has_sent 'sent all the same' 1
forget_sent
forget_refusals
send 'once' 78 '*' good -t
send 'and once more' 0 '' good -t
has_sent 'and once more' 1
forget_sent
forget_refusals
printf '{ not yaml' >"$config"
send 'no settings at all' 78 '*' good -t
kept_is 'no settings at all' good
use_stand_in
printf 'id: x\nkind: forbit\n' >rule.yaml
send 'bad rules' 78 "*unknown kind 'forbit'*" good --rules rule.yaml -t
forget_refusals
has_sent 'after all these' 0

# The real sendmail.
printf 'hooks: {sendmail: [%s/bin/missing]}\n' "$work" >"$config"
send 'sendmail is missing' 72 '*missing is no program*kept in*' good -t
kept_is 'sendmail is missing' good
printf 'hooks: {sendmail: [%s]}\n' "$program" >"$config"
send 'sendmail is this very program' 72 '*is decline-lint itself*' good -t
kept_is 'sendmail is this very program' good
printf '#!/bin/sh\nexec "%s" sendmail "$@"\n' "$program" >bin/loop
chmod +x bin/loop
printf 'hooks: {sendmail: [%s/bin/loop]}\n' "$work" >"$config"
send 'sendmail calls this program' 72 '*calls decline-lint again*' good -t
printf '\0no program' >bin/broken
chmod +x bin/broken
printf 'hooks: {sendmail: [%s/bin/broken]}\n' "$work" >"$config"
send 'sendmail cannot be started' 72 '*broken: *' good -t
kept_is 'sendmail cannot be started' good
use_stand_in
printf '75\n' >sendmail-exits
send 'sendmail fails' 75 '' good -t
has_sent 'sendmail fails: asked once' 1
rm sendmail-exits
forget_sent
printf '#!/bin/sh\nkill -KILL $$\n' >bin/dying
chmod +x bin/dying
send 'sendmail dies' 137 '' good --sendmail "$work/bin/dying" -t
cat >bin/slow <<SLOW
#!/bin/sh
echo \$\$ >'$work/slow.pid'
while ! [ -f '$work/go' ]; do sleep 0.05; done
exec '$work/bin/real-sendmail' "\$@"
SLOW
chmod +x bin/slow
"$program" sendmail --sendmail "$work/bin/slow" -t <good &
caller=$!
wait_for 'a slow sendmail' test -s slow.pid
expect 'has taken the place of the hook' test "$(cat slow.pid)" = "$caller"
touch go
expect 'a slow sendmail is waited for' wait "$caller"
has_sent 'a slow sendmail' 1
expect 'a slow sendmail gets all' cmp good got/1.mail
forget_sent

# The linter: it hangs, and is stopped, and dies, while it reads settings from a pipe that nobody
# writes to.
mkfifo endless
send 'the linter hangs' 70 '*took too long*kept in*' good --config endless --time-limit 1 -t
expect 'the linter hangs: kept' cmp good "$(kept)"
forget_refusals

# pids of the children of a process, one a line.
children() { cat "/proc/$1/task/$1/children" 2>/dev/null; }
has_child() { [[ -n $(children "$1") ]]; }
is_gone() { ! kill -0 "$1" 2>/dev/null; }

# start_hanging: the hook holds a mail, its child hangs in the settings.
start_hanging() {
  "$program" sendmail --config endless "$@" -t <good >hanging.out 2>hanging.err &
  caller=$!
  wait_for 'the linter starts' has_child "$caller"
  child=$(children "$caller")
  child=${child%% *}
}
for signal in SEGV KILL ABRT; do
  start_hanging --time-limit 600
  kill -"$signal" "$child"
  status=0
  wait "$caller" || status=$?
  expect "the linter dies of $signal" test "$status" = 70
  expect "the linter dies of $signal: it is told" grep -q 'stopped by signal' hanging.err
  kept_is "the linter dies of $signal" good
done
start_hanging --time-limit 600 --when-linter-fails send --sendmail "$work/bin/real-sendmail"
kill -SEGV "$child"
expect 'the linter dies, and mail is sent by policy' wait "$caller"
has_sent 'the linter dies, and mail is sent by policy' 1
expect 'unchanged' cmp good got/1.mail
forget_sent

# The hook itself is killed: nothing was handed over, and nothing of it is left.
start_hanging --time-limit 600
kill -KILL "$caller"
wait "$caller" 2>/dev/null
wait_for 'no linter outlives its hook' is_gone "$child"
mkfifo input.pipe
TMPDIR=$work/tmp
mkdir "$TMPDIR"
export TMPDIR
"$program" sendmail -t <input.pipe >/dev/null 2>&1 &
caller=$!
exec 8>input.pipe
head -c 3000000 /dev/zero >&8 # more than a pipe holds: the hook has read some of it
kill -KILL "$caller"
wait "$caller" 2>/dev/null
exec 8>&-
has_sent 'the hook is killed' 0
expect 'nothing is left of it' test -z "$(ls -A "$TMPDIR")"
unset TMPDIR

# Descriptors that are closed, and readers that are gone.
status=0
"$program" sendmail -t <&- 2>closed.err || status=$?
expect 'no standard input' test "$status" = 66
expect 'nothing else is closed' "$program" sendmail -t <good >&- 2>&-
expect 'a good mail without output' cmp good got/1.mail
forget_sent
status=0
"$program" sendmail -t <bad >&- 2>&- || status=$?
expect 'a bad mail without output' test "$status" = 65
expect 'a bad mail without output: kept' cmp bad "$(kept)"
forget_refusals
status=0
"$program" sendmail -t <bad 2> >(exec true) || status=$?
expect 'nobody listens' test "$status" = 65
forget_refusals
has_sent 'without listeners' 0

# Large mail: 100 MB in little memory.
{ good_mail | sed '3a MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b' | sed '/^$/q'
  printf '%s\n' --b 'Content-Type: text/plain' ''
  good_body
  printf '%s\n' --b 'Content-Type: application/octet-stream; name=x' 'Content-Transfer-Encoding: base64' ''
  head -c 75000000 /dev/zero | base64
  printf '%s\n' --b--; } >large
expect 'it is large' test "$(stat -c %s large)" -gt 100000000
status=0
(ulimit -v 400000 && exec "$program" sendmail -t <large) >large.out 2>&1 || status=$?
expect 'a large mail' test "$status" = 0
expect 'a large mail: no word' test ! -s large.out
expect 'a large mail: the same bytes' cmp large got/1.mail
forget_sent
sed '1,40s/^I hope that/Your process is a joke. I hope that/' large >large.bad
status=0
"$program" sendmail -t <large.bad >large.out 2>&1 || status=$?
expect 'a large bad mail' test "$status" = 65
expect 'a large bad mail: told' grep -q 'harsh-tone' large.out
kept_is 'a large bad mail' large.bad
rm large.bad

# No memory for the linter.
{ good_mail; for _ in {1..60000}; do echo 'I do not know, and neither do you, what it was.'; done; } >long
status=0
(ulimit -v 40000 && exec "$program" sendmail -t <long) >long.out 2>&1 || status=$?
expect 'no memory' test "$status" = 70
expect 'no memory: it is told' grep -q 'out of memory\|stopped by signal\|cannot be started' long.out
kept_is 'no memory' long

# No room on the disk.
status=0
(ulimit -f 1 && exec "$program" sendmail -t <long) >full.out 2>&1 || status=$?
expect 'no room for a mail' test "$status" = 74
expect 'no room for a mail: it is told' grep -q 'not sent: the message cannot be kept' full.out
has_sent 'without memory or room' 0
if unshare -rm true 2>/dev/null; then
  mkdir tiny
  status=0
  unshare -rm sh -c 'mount -t tmpfs -o size=8k none "$1" && mount -t tmpfs -o size=8k none /tmp &&
    head -c 8k /dev/zero >"$1/full"; head -c 8k /dev/zero >/tmp/full
    XDG_STATE_HOME=$1 exec "$2" sendmail -t' sh "$work/tiny" "$program" <bad >tiny.out 2>&1 || status=$?
  if grep -q 'harsh-tone' tiny.out; then
    expect 'no room for a refused mail' test "$status" = 65
    expect 'it is shown instead' grep -q 'so here it is:' tiny.out
    sed '1,/so here it is:$/d' tiny.out | head -n "$(wc -l <bad)" >shown
    expect 'it is shown whole' cmp bad shown
  fi
fi
finish
