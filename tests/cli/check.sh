# Helpers of the tests of the real program: run a command line, compare all that can be seen of it.
#
#   check 'an empty draft' 2 '' 'decline-lint: empty.txt: the draft is empty' -- empty.txt
#
# Sourced with the program as the first argument. Every test runs in an empty folder of its own,
# with an empty home. `finish` must be called at the end: it gives the exit status.

program=$(realpath "$1")
work=$(mktemp -d)
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 2
export HOME=$work/home XDG_CACHE_HOME=$work/home/cache TERM=xterm TZ=UTC
unset XDG_CONFIG_HOME
unset NO_COLOR
mkdir "$HOME"
checks=0
failures=0

fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$@" >&2
}

# compare NAME WHAT PATTERN FILE: the whole file against a shell pattern, without the last line end.
compare() {
  local text
  text=$(tr -d '\0' <"$4"; printf x)
  text=${text%x}
  text=${text%$'\n'}
  # shellcheck disable=SC2053 # the right side is a pattern
  [[ $text == $3 ]] || fail "$1: $2 is not as expected" "  expected: $3" "  found:    ${text:0:2000}"
}

# check NAME STATUS OUT-PATTERN ERR-PATTERN -- ARGUMENT...
# Runs the program; standard input is the file `input` where there is one.
check() {
  local name=$1 status=$2 out=$3 err=$4 input=/dev/null got=0
  shift 5
  checks=$((checks + 1))
  [[ -f input ]] && input=input
  timeout 60 "$program" "$@" <"$input" >"$work/.out" 2>"$work/.err" || got=$?
  ((got == status)) || fail "$name: exit status $got instead of $status"
  compare "$name" 'standard output' "$out" "$work/.out"
  compare "$name" 'standard error' "$err" "$work/.err"
}

# expect NAME COMMAND...: the command must succeed.
expect() {
  local name=$1
  shift
  checks=$((checks + 1))
  "$@" || fail "$name: ${*:0:200}"
}

finish() {
  printf '%d checks, %d failures\n' "$checks" "$failures"
  ((failures == 0 && checks > 0))
}

# A letter that raises nothing, and one that raises harsh-tone (a warning) alone.
good_letter() {
  printf '%s\n' 'Date: Wed, 7 May 2025 10:00:00 +0000' '' 'Dear Ms Vale,' '' \
    'Thank you very much for your invitation of 6 May 2025 to an interview for the role of cartographer.' \
    'I have decided to withdraw my application, as I have accepted another position.' \
    'I hope that our paths will cross again.' '' 'Kind regards,' 'Ivo Lund'
}
harsh_letter() {
  good_letter | sed 's/^I hope that/Your process is a joke. I hope that/'
}
