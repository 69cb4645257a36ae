#!/usr/bin/env bash
# The completions, in the shells themselves where they are installed.
source "$(dirname "$0")/check.sh"

mkdir bin && ln -s "$program" bin/decline-lint && export PATH=$work/bin:$PATH
touch draft.txt
check 'a shell is wanted' 2 '' 'decline-lint: completions wants one of bash, zsh and fish' -- completions
check 'an unknown shell' 2 '' "decline-lint: completions: unknown 'fsh', did you mean 'fish'[?]" -- completions fsh

"$program" completions bash >bash.sh
# bash_completes LINE WORD...: the words are among those offered at the end of the line.
bash_completes() {
  local line=$1 word
  shift
  bash --norc -c '
    compopt() { :; }
    source ./bash.sh
    COMP_LINE=$1 COMP_POINT=${#1}
    read -ra COMP_WORDS <<<"${1//=/ = }"
    [[ $1 == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _decline_lint
    printf "%s\n" "${COMPREPLY[@]}"' bash "$line" >.offered 2>.err
  [[ -s .err ]] && fail "bash: $line: $(<.err)"
  for word; do
    expect "bash: $line offers $word" grep -qx -- "$word" .offered
  done
}
bash_completes 'decline-lint ' rules explain completions draft.txt
bash_completes 'decline-lint --fo' --format
bash_completes 'decline-lint --format=' sarif json
bash_completes 'decline-lint -f j' json jsonl junit
expect 'bash: no other formats' test "$(grep -c sarif .offered)" = 0
bash_completes 'decline-lint rules --format ' table markdown
expect 'bash: of the rules alone' test "$(grep -c sarif .offered)" = 0
bash_completes 'decline-lint --fail-on ' never error
bash_completes 'decline-lint --disable harsh-tone,too' harsh-tone,too-long
bash_completes 'decline-lint explain late' late-reply
bash_completes 'decline-lint schema ' settings rule
bash_completes 'decline-lint --co' --color --config
bash_completes 'decline-lint test-rules --r' --rule

if command -v zsh >/dev/null; then
  "$program" completions zsh >_decline-lint
  expect 'zsh takes the script' zsh -n _decline-lint
  expect 'zsh loads it' zsh -fc 'autoload -U compinit && compinit -u -d ./dump && source ./_decline-lint && [[ $_comps[decline-lint] == _decline_lint ]]'
fi

if command -v fish >/dev/null; then
  "$program" completions fish >fish.fish
  # fish_completes LINE WORD...
  fish_completes() {
    local line=$1 word
    shift
    fish --no-config -c "source fish.fish; complete -C '$line'" 2>.err | cut -f1 >.offered
    [[ -s .err ]] && fail "fish: $line: $(<.err)"
    for word; do
      expect "fish: $line offers $word" grep -qx -- "$word" .offered
    done
  }
  fish_completes 'decline-lint ' rules explain
  fish_completes 'decline-lint --fo' --format
  fish_completes 'decline-lint --format ' sarif json
  fish_completes 'decline-lint rules --format ' table markdown
  fish_completes 'decline-lint explain late' late-reply
  fish_completes 'decline-lint --fail-on ' never
fi
finish
