#!/usr/bin/env bash
# What a draft itself asks not to be told of.
source "$(dirname "$0")/check.sh"

harsh_letter >harsh.txt
sed '1i X-Decline-Lint: disable=harsh-tone' harsh.txt >header.txt
check 'in the header' 0 '' '' -- header.txt
sed '/^Dear/i %% decline-lint: disable=harsh-tone' harsh.txt >line.txt
check 'on a line' 0 '' '' -- line.txt
{ cat harsh.txt; echo '%% decline-lint: disable=harsh-tone'; } >end.txt
check 'below the letter' 0 '' '' -- end.txt
sed '/^Your/i %% decline-lint: skip' harsh.txt >skip.txt
check 'the whole draft' 0 '' '' -- skip.txt
sed 's/^Ivo/> %% decline-lint: skip\n&/' harsh.txt >quoted.txt
check 'not in words of others' 1 '*harsh-tone*' '*' -- quoted.txt
{ good_letter; echo '%% decline-lint: disable=harsh-tone,to-long'; } >vain.txt
check 'in vain' 0 "vain.txt:11:26: note: nothing in this draft raises 'harsh-tone' \\[suppression\\]*
   11 | %% decline-lint: disable=harsh-tone,to-long*
vain.txt:11:37: note: unknown rule 'to-long', did you mean 'too-long'[?] \\[suppression\\]*" '2 notes' -- vain.txt
check 'in vain, unasked' 0 '' '' -- --min-severity warning vain.txt
finish
