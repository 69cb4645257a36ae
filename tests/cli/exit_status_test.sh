#!/usr/bin/env bash
# Which findings are shown, and what the exit status says of them.
source "$(dirname "$0")/check.sh"

good_letter >good.txt
harsh_letter >harsh.txt                                     # one warning
good_letter | grep -v 'accepted another' >vague.txt         # warnings and notes
good_letter | sed '/^Dear/d' >no-greeting.txt               # one note
good_letter | sed 's/Ms Vale/[Name]/' >placeholder.txt      # one error

harsh='harsh.txt:*: warning: *\[harsh-tone\]*'
check 'clean' 0 '' '' -- good.txt
check 'a warning' 1 "$harsh" '1 warning' -- harsh.txt
check 'a note' 0 'no-greeting.txt:*: note: *\[missing-greeting\]*' '1 note' -- no-greeting.txt
check 'an error' 1 'placeholder.txt:*: error: *\[unfilled-placeholder\]*' '1 error' -- placeholder.txt

# FILE --fail-on STATUS
while read -r file threshold status; do
  check "$file, fail on $threshold" "$status" '*' '*' -- --fail-on "$threshold" "$file"
done <<'ROWS'
no-greeting.txt note 1
no-greeting.txt warning 0
harsh.txt note 1
harsh.txt error 0
harsh.txt never 0
placeholder.txt error 1
placeholder.txt never 0
good.txt note 0
ROWS

check 'min severity hides notes' 0 '' '' -- --min-severity warning no-greeting.txt
check 'min severity shows warnings' 1 "$harsh" '1 warning' -- --min-severity warning harsh.txt
check 'min severity hides warnings' 0 '' '' -- --min-severity error harsh.txt
check 'disable' 0 '' '' -- --disable harsh-tone harsh.txt
check 'disable a list' 0 '' '' -- --disable closed-door,harsh-tone harsh.txt
check 'only that' 1 "$harsh" '1 warning' -- --only harsh-tone harsh.txt
check 'only another' 0 '' '' -- --only closed-door --only late-reply harsh.txt
check 'several files' 1 "$harsh"'no-greeting.txt:*' '1 warning and 1 note in 2 files' -- \
  harsh.txt good.txt no-greeting.txt

check 'late by the dates given' 1 '*\[late-reply\]*' '1 warning' -- \
  --invited 2025-05-01 --now 2025-05-09 good.txt
check 'not late by the dates given' 0 '' '' -- --invited 2025-05-08 --now 2025-05-09 good.txt
check 'not late on the day of the invitation' 0 '' '' -- \
  --invited "$(date +%F)" good.txt

finish
