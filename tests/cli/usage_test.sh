#!/usr/bin/env bash
# The command line itself: options, commands, help.
source "$(dirname "$0")/check.sh"

usage_error() { # MESSAGE ARGUMENT...
  local message=$1
  shift
  check "$*" 2 '' "decline-lint: $message" -- "$@"
}

good_letter >good.txt

usage_error "unknown option '--fromat', did you mean '--format'[?]" --fromat text good.txt
usage_error "unknown option '-x', see --help" -x good.txt
usage_error '--format needs a value, see --help' good.txt --format
usage_error "--format: unknown value 'sarfi', did you mean 'sarif'[?]" --format sarfi good.txt
usage_error "--format: unknown value 'pdf', known are text*" --format pdf good.txt
usage_error "--fail-on: unknown value 'warn', did you mean 'warning'[?]" --fail-on warn good.txt
usage_error "--min-severity: unknown value 'never', known are note, warning and error" \
  --min-severity never good.txt
usage_error "--color: unknown value 'alway', did you mean 'always'[?]" --color=alway good.txt
usage_error "--input: unknown value 'mial', did you mean 'mail'[?]" --input mial good.txt
usage_error "--invited: '2025-02-30' is no date, write it as 2025-05-08" --invited 2025-02-30 good.txt
usage_error "--now: 'today' is no date, write it as 2025-05-08" --now today good.txt
usage_error "--max-bytes: '5X' is no size, write it as 200K or 64M" --max-bytes 5X good.txt
usage_error '--max-bytes: at most 2 GiB can be linted' --max-bytes 3G good.txt
usage_error "--jobs: '0' is no number from 1 to 256" -j0 good.txt
usage_error '--quiet takes no value' --quiet=3 good.txt
usage_error "--disable: unknown rule 'closed-dor', did you mean 'closed-door'[?]" \
  --disable closed-dor good.txt
usage_error "--only: unknown rule 'zzzzzz', see decline-lint rules" --only zzzzzz good.txt
usage_error "explain: unknown rule 'harsh-tome', did you mean 'harsh-tone'[?]" explain harsh-tome
usage_error 'which rule[?] decline-lint rules lists them' explain
usage_error "rules takes no arguments" rules now
usage_error "explian: no such file, did you mean the command 'explain'[?]" explian
usage_error "unknown pack 'declin', did you mean 'decline'[?]" --pack declin good.txt

check 'no arguments' 2 '' $'usage: decline-lint \\[OPTION...\\] FILE...\ndecline-lint: no draft is named, see decline-lint --help' --
check 'help' 0 'usage: decline-lint*Commands*--fail-on*Exit status*Examples*' '' -- --help
check 'help of a command' 0 'usage: decline-lint test-rules*--rule ID*' '' -- test-rules --help
check 'version' 0 'decline-lint [0-9]*.[0-9]*.[0-9]*' '' -- --version
check 'rules for programs' 0 '{*"id": "closed-door"*}' '' -- rules -f json
check 'rules as a page' 0 '# Rules*## closed-door*' '' -- rules --format=markdown
usage_error "--format: unknown value 'xml', known are table, json and markdown" rules -f xml
check 'options before a command' 0 '*closed-door * warning *' '' -- --pack decline rules
check 'rules' 0 '*closed-door * warning * forbid *too-long * warning * limit *' '' -- rules
check 'explain' 0 'closed-door: *severity:*warning*Raised by:*Not raised by:*' '' -- explain closed-door
check 'a file by the name of an option' 2 '' 'decline-lint: --quiet: no such file' -- -- --quiet
cp good.txt rules
check 'a file by the name of a command' 0 '' '' -- ./rules

# No line of the help is wider than a terminal.
expect 'width of the help' test -z "$("$program" --help | grep -E '^.{81}')"

finish
