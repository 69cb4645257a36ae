# Helpers of the tests of hooks, on top of those of tests/cli: a stand-in for the real sendmail that
# keeps what it gets, mails to send, and waiting for what must come without a fixed sleep.
#
# The stand-in writes its arguments to got/N.args, one a line, and its mail to got/N.mail, N counting
# from 1; it exits with the status in the file `sendmail-exits`, if there is one.
source "$(dirname "${BASH_SOURCE[0]}")/../cli/check.sh"

hooks_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../hooks" && pwd)
unset XDG_STATE_HOME XDG_RUNTIME_DIR DECLINE_LINT DECLINE_LINT_SENDMAIL MAILRC EMAIL MAIL
mkdir bin got
ln -s "$program" bin/decline-lint
export PATH=$work/bin:$PATH

# needs PROGRAM...: skips the test where one is missing.
needs() {
  local each
  for each; do
    command -v "$each" >/dev/null || { echo "skipped: there is no $each" >&2; exit 77; }
  done
}

cat >bin/real-sendmail <<STAND_IN
#!/bin/sh
exec 9>>'$work/got.lock'
n=1
while ! mkdir '$work'/got/\$n.dir 2>/dev/null; do n=\$((n + 1)); done
printf '%s\n' "\$@" >'$work'/got/\$n.args
cat >'$work'/got/\$n.part
mv '$work'/got/\$n.part '$work'/got/\$n.mail
exit "\$(cat '$work/sendmail-exits' 2>/dev/null || echo 0)"
STAND_IN
chmod +x bin/real-sendmail

# Settings as a user would have them: mail goes to the stand-in. The linter gets all the time that a busy
# machine may need.
use_stand_in() {
  mkdir -p "$HOME/.config/decline-lint"
  printf '%s\n' "hooks:" "  sendmail: [$work/bin/real-sendmail]" "  time-limit: 600" "$@" >"$HOME/.config/decline-lint/config.yaml"
}

sent() { find got -name '*.mail' | wc -l; }
forget_sent() { rm -rf got && mkdir got; }
# Of what a mail program is told twice the first is forgotten, too.
forget_refusals() { rm -rf "$HOME/.local/state/decline-lint"; }
kept() { find "$HOME/.local/state/decline-lint/not-sent" -name '*.eml' 2>/dev/null; }

# has_sent NAME COUNT
has_sent() {
  local count
  count=$(sent)
  checks=$((checks + 1))
  ((count == $2)) || fail "$1: $count messages were sent instead of $2"
}

# wait_for NAME COMMAND...: until it succeeds; fails after a minute and more.
wait_for() {
  local name=$1 tries=0
  shift
  checks=$((checks + 1))
  until "$@"; do
    tries=$((tries + 1))
    if ((tries > 900)); then
      fail "$name: it never came: $*"
      declare -F screen >/dev/null && screen | grep -v '^$' >&2
      echo 'the rest of the test would wait in vain' >&2
      exit 1
    fi
    sleep 0.1
  done
}

good_body() { good_letter | sed '1,2d; s/ of 6 May 2025//'; }
bad_body() { good_body | sed 's/^I hope that/Your process is a joke. I hope that/'; }
good_mail() { printf '%s\n' 'From: ivo@example.org' 'To: vale@example.org' 'Subject: Interview' ''; good_body; }
bad_mail() { printf '%s\n' 'From: ivo@example.org' 'To: vale@example.org' 'Subject: Interview' ''; bad_body; }

# send NAME STATUS ERR-PATTERN MAIL ARGUMENT...: by `decline-lint sendmail`.
send() {
  local name=$1 status=$2 err=$3 mail=$4
  shift 4
  cp "$mail" input
  check "$name" "$status" '' "$err" -- sendmail "$@"
  rm input
}
