#!/usr/bin/env bash
# `install-hook`: shows what it changes, changes it once, and undoes it to the byte.
source "$(dirname "$0")/hook_check.sh"

# All that there is below the home: kinds, rights, names, contents.
state() { (cd "$HOME" && find . ! -type d -printf '%y %m %p %l\n' -type f -exec cat {} \; | sort); }

# cycle CLIENT FILE: there and back again, with the file as it is.
cycle() {
  local client=$1 file=$2
  state >before
  check "$client, shown" 0 '*' '' -- install-hook "$client" --print
  state >shown
  expect "$client, shown: nothing is changed" cmp before shown
  cp .out printed
  check "$client" 0 '*' '' -- install-hook "$client"
  expect "$client: what was shown" cmp printed .out
  expect "$client: it names the program" grep -q "$program" "$file"
  state >after
  check "$client, again" 0 '*' '' -- install-hook "$client"
  state >again
  expect "$client, again: nothing is changed" cmp after again
  check "$client, removed" 0 '*' '' -- install-hook "$client" --remove
  state >removed
  expect "$client, removed: all is as before" cmp before removed
  check "$client, removed again" 0 'nothing to change' '' -- install-hook "$client" --remove
}

declare -A files=([mutt]=$HOME/.muttrc [neomutt]=$HOME/.config/neomutt/neomuttrc
  [emacs]=$HOME/.emacs.d/init.el)
for client in "${!files[@]}"; do
  file=${files[$client]}
  cycle "$client" "$file"
  mkdir -p "$(dirname "$file")"
  for content in '' 'set x' $'set x\n'; do
    printf '%s' "$content" >"$file"
    chmod 640 "$file"
    cycle "$client" "$file"
  done
  mv "$file" "$HOME/real" && ln -s "$HOME/real" "$file" # dotfiles are often links
  cycle "$client" "$file"
  rm "$file" "$HOME/real"
done

manifest=$HOME/.mozilla/native-messaging-hosts/decline_lint.json
host=$HOME/.local/share/decline-lint/decline-lint-native-host
check 'thunderbird, shown' 0 "link $host -> $program*decline_lint.json*Install Add-on From File*" '' \
  -- install-hook thunderbird --print
expect 'thunderbird, shown: nothing is changed' test ! -e "$manifest" -a ! -L "$host"
check 'thunderbird' 0 '*' '' -- install-hook thunderbird
expect 'thunderbird: a link' test "$(realpath "$host")" = "$program"
expect 'thunderbird: the manifest names it' grep -qF "\"path\": \"$host\"" "$manifest"
check 'thunderbird, again' 0 'nothing to change*' '' -- install-hook thunderbird
check 'thunderbird, removed' 0 "remove the link $host*" '' -- install-hook thunderbird --remove
expect 'thunderbird, removed' test ! -e "$manifest" -a ! -L "$host"

link=$HOME/.local/share/decline-lint/sendmail
for client in mailx s-nail; do
  check "$client" 0 "link $link -> $program*+set *=$link*" '' -- install-hook "$client"
  expect "$client: a link" test "$(realpath "$link")" = "$program"
  check "$client, removed" 0 '*' '' -- install-hook "$client" --remove
  expect "$client, removed" test ! -e "$HOME/.mailrc" -a ! -L "$link"
done
check 'aerc: to be done by hand' 0 "link *outgoing = $link*" '' -- install-hook aerc
check 'msmtp: to be done by hand' 0 "*sendmail: \[/usr/bin/msmtp\]" '' -- install-hook msmtp
check 'removed' 0 "remove the link $link" '' -- install-hook aerc --remove

mkdir -p repository/.git/hooks repository/sub
echo 'ref: refs/heads/main' >repository/.git/HEAD
hook=$work/repository/.git/hooks/sendemail-validate
cd repository/sub
expect 'git' "$program" install-hook git-send-email >/dev/null
expect 'git: a program' test -x "$hook"
expect 'git, removed' "$program" install-hook git-send-email --remove >/dev/null
expect 'git, removed' test ! -e "$hook"
cd ../..
printf '#!/bin/sh\nexit 0\n' >"$hook"
check "somebody else's hook" 2 '' '*another hook is there already*' -- install-hook git-send-email "$hook"
expect 'is left alone' test "$(tail -1 "$hook")" = 'exit 0'
check 'no repository' 2 '' '*this is no git repository*' -- install-hook git-send-email

check 'no mail program' 2 '' '*name a mail program: *' -- install-hook
check 'an unknown one' 2 '' "*'mut', did you mean 'mutt'?" -- install-hook mut
finish
