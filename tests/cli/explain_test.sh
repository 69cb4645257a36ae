#!/usr/bin/env bash
# explain --why: which pattern found what in a draft, and with --trace why another kept silent.
source "$(dirname "$0")/check.sh"

harsh_letter >harsh.txt
printf '%s\n' 'Hi Sam,' '' 'Please do not hesitate to contact me again.' '' 'Ann' >near.txt

check 'a finding' 0 'harsh.txt:7:1: warning: *\[harsh-tone\]*
rules/decline/*.yaml:*: note: this pattern matches *' '' -- explain --why harsh.txt harsh-tone
check 'a place copied from a finding' 0 'harsh.txt:7:1: warning: *' '' -- \
  explain --why harsh.txt:7:1: harsh-tone
check 'what satisfies a rule' 0 "harsh.txt:5:1: note: 'Thank you' is what this rule asks for \[missing-gratitude\]
rules/decline/missing-gratitude.yaml:*: note: this pattern matches 'Thank you' \[missing-gratitude\]*" '' -- \
  explain --no-excerpt --why harsh.txt:5 missing-gratitude
check 'a line without findings' 0 '' 'decline-lint: no rule has anything to say of this line, try --trace ID' -- \
  explain --why harsh.txt:2
check 'a trace' 0 "near.txt:3:* matches, but is dropped \[closed-door\]*this \`unless\` finds 'not hesitate' in the match*" '' -- \
  explain --why near.txt:3 --trace closed-door
check 'silence' 0 'rules/decline/late-reply.yaml:1:5: note: none of its * patterns matches here *' '' -- \
  explain --why near.txt --trace late-reply

mkdir carts
printf '%s\n' 'id: carts' 'kind: forbid' 'message: no carts' 'patterns: [cart]' 'unless: [ox]' \
  'examples:' '  bad: ["[[cart]]", "a [[cart]]", "the [[cart]]"]' '  good: [a, b, an ox cart]' >carts.yaml
printf 'An ox, a cart.\n' >cart.txt
check 'rules of the user' 0 "cart.txt:1:10: note: 'cart' matches, but is dropped \[carts\]*cart.txt:1:4: note: because of these words*carts.yaml:4:12: note: this pattern *carts.yaml:5:10: note: this *" '' -- \
  explain --rules carts.yaml --why cart.txt --trace carts
printf 'One cart.\n' >input
check 'standard input' 0 '<stdin>:1:5: warning: no carts \[carts\]*' '' -- \
  explain --rules carts.yaml --why - carts
rm input

check 'which packs apply' 0 'decline: applies, * points of the * that it asks for
harsh.txt:*: note: +*, * \[*\]*' '' -- explain --no-excerpt --applies harsh.txt
check 'which do not' 0 'decline: does not apply, *' '' -- explain --no-excerpt --applies cart.txt
check 'no draft to apply to' 2 '' 'decline-lint: nowhere: no such file' -- explain --applies nowhere

check 'no such draft' 2 '' 'decline-lint: nowhere: no such file' -- explain --why nowhere:3
check 'a folder' 2 '' 'decline-lint: carts: *' -- explain --why carts
check 'an unknown rule' 2 '' "decline-lint: --trace: unknown rule 'closed-dor', did you mean 'closed-door'[?]" -- \
  explain --why near.txt --trace closed-dor
check 'no draft' 2 '' 'decline-lint: --trace needs the draft: --why FILE:LINE' -- explain --trace closed-door
check 'how to set a rule' 0 '*Set by:*--disable too-long*settings: {too-long: {words: 150, sentences: 10}}' '' -- \
  explain too-long
check 'how to set another' 0 '*settings: {late-reply: {business-days: 2}}' '' -- explain late-reply

finish
