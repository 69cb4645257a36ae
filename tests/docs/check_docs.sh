#!/usr/bin/env bash
# Checks that the documentation shows what the program does: check_docs.sh PROGRAM ROOT FILE.md...
#
#   ```console                                 each line `$ COMMAND` is run in ROOT, and what follows
#   $ decline-lint examples/blunt.txt          must be what it prints; `./dev lint` means the program
#   ...
#   ```                                        `./dev score` the scoreboard; where a command names
#                                              ../shared/ and it is not there, nothing is checked
#   ```yaml examples/house-style/pack.yaml     must be the text of that file of ROOT
#   <!-- $ decline-lint rules -f markdown -->  on the first line: the rest must be what it prints
#   [words](docs/messages.md)                  must name a file, seen from the document
#
# DECLINE_LINT_UPDATE_GOLDEN=1 (./dev docs) writes the blocks again. Prints the differences and
# fails if there are any.
set -euo pipefail

(($# > 2)) || { echo 'usage: check_docs.sh PROGRAM ROOT FILE.md...' >&2; exit 2; }
program=$(realpath "$1")
cd "$2"
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/home"
ln -s "$program" "$work/bin/decline-lint"
ln -s "$(dirname "$program")/tests/corpus/score" "$work/bin/score"
failures=0

fail() {
  failures=$((failures + 1))
  printf '%s\n' "$*" >&2
}

# What a reader sees in a terminal without colours, on any day and with an empty home.
run() {
  local command=${1/#.\/dev lint/decline-lint}
  command=${command/#.\/dev score/score}
  env -u XDG_CACHE_HOME -u DECLINE_LINT_UPDATE_GOLDEN PATH="$work/bin:$PATH" HOME="$work/home" \
    NO_COLOR=1 TZ=UTC bash -c "$command" </dev/null 2>&1 || true
}

# The document as it ought to be, on standard output.
render() {
  local line kind=text
  IFS= read -r line <"$1"
  if [[ $line == '<!-- $ '*' -->' ]]; then
    line=${line#'<!-- $ '}
    printf '<!-- $ %s\n' "$line"
    run "${line%' -->'}"
    return
  fi
  while IFS= read -r line || [[ -n $line ]]; do
    case $kind:$line in
      text:'```console') kind=console ;;
      text:'```yaml '*)
        kind=file
        printf '%s\n' "$line"
        cat "${line#*yaml }"
        continue
        ;;
      text:'```'?*) kind=other ;;
      console:'$ '*)
        printf '%s\n' "$line"
        if [[ $line == *../shared/* && ! -d ../shared ]]; then
          kind=kept
        else
          run "${line#??}"
        fi
        continue
        ;;
      *:'```') kind=text ;;
      console:* | file:*) continue ;;
    esac
    printf '%s\n' "$line"
  done <"$1"
}

check_links() {
  local target
  while IFS= read -r target; do
    [[ -e $(dirname "$1")/$target ]] || fail "$1: there is no $target"
  done < <(grep -oE '\]\([^)#]+' "$1" | cut -c3- | grep -v '://')
}

for file in "$@"; do
  render "$file" >"$work/new.md"
  if [[ -n ${DECLINE_LINT_UPDATE_GOLDEN-} ]]; then
    cmp -s "$file" "$work/new.md" || cat "$work/new.md" >"$file"
  else
    diff -u --label "$file" --label "$file, as it ought to be" "$file" "$work/new.md" ||
      fail "$file is out of date: ./dev docs writes it again"
  fi
  check_links "$file"
done
((failures == 0))
