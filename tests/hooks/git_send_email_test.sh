#!/usr/bin/env bash
# The hook for `git send-email`, by git itself: a patch is stopped, let through, and sent anyway.
source "$(dirname "$0")/hook_check.sh"
needs git tmux
[[ -x $(git --exec-path)/git-send-email ]] || { echo 'skipped: there is no git send-email' >&2; exit 77; }

export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=$work/gitconfig GIT_TERMINAL_PROMPT=0
git config --global user.name Ivo
git config --global user.email ivo@example.org
git config --global init.defaultBranch main
git config --global sendemail.confirm never
git init -q repository
cd repository || exit 1

# patch NAME BODY-COMMAND: a commit with that message, as out/NAME.patch; the diff holds bad words.
patch() {
  echo "Your process is a joke. $1 $RANDOM" >>file
  git add file
  { printf 'interview: %s\n\n' "$1"; "$2"; } | git commit -q -F -
  git format-patch -1 -q --stdout >"$1.patch"
}
send() { git send-email --to=vale@example.org --sendmail-cmd="$work/bin/real-sendmail" "$@"; }

expect 'installed' decline-lint install-hook git-send-email >.git/shown
patch good good_body
patch bad bad_body
cd "$work" && mv repository/*.patch . && cp good.patch bad.patch repository/ && cd repository || exit 1

expect 'a good patch' send good.patch >../git.out 2>&1
cd ..
has_sent 'a good patch' 1
expect 'its text is unchanged' cmp <(sed '1,/^$/d' good.patch) <(sed '1,/^$/d' got/1.mail)
forget_sent
cd repository || exit 1

status=0
send bad.patch >../git.out 2>&1 </dev/null || status=$?
cd ..
expect 'a bad patch' test "$status" != 0
expect 'a bad patch: git says so' grep -q 'rejected by sendemail-validate' git.out
expect 'a bad patch: at its line, and not in the diff' test "$(grep -c '\[harsh-tone\]' git.out)" = 1
expect 'a bad patch: the draft is kept' cmp bad.patch repository/bad.patch
has_sent 'a bad patch' 0
cd repository || exit 1

expect 'sent anyway' send --no-validate bad.patch >../git.out 2>&1
cd ..
has_sent 'sent anyway' 1
expect 'sent anyway, unchanged' cmp <(sed '1,/^$/d' bad.patch) <(sed '1,/^$/d' got/1.mail)
forget_sent

# On a terminal it asks.
source "${BASH_SOURCE[0]%/*}/terminal.sh"
for answer in n y; do
  rm -f done
  start_terminal "cd '$work/repository' && git send-email --to=vale@example.org \
    --sendmail-cmd='$work/bin/real-sendmail' bad.patch; echo \$? >'$work/done'; sleep 600"
  wait_for 'the question' screen_has 'Send it all the same?'
  keys $answer Enter
  wait_for "the answer $answer" test -s done
  [[ $answer == n ]] || expect 'yes sends' test "$(cat done)" = 0
  [[ $answer == y ]] || expect 'no does not' test "$(cat done)" != 0
  stop_terminal
done
has_sent 'one of both' 1
finish
