#!/usr/bin/env bash
# Rules of the user's own: --rules, --pack, the cache, test-rules.
source "$(dirname "$0")/check.sh"

rule() { # ID WORDS
  cat <<YAML
id: $1
kind: forbid
severity: warning
guide: House style
message: our house has another word for this
why: the house style asks for it
help: use the other word
patterns:
  - $2
examples:
  bad:
    - Dear Ms Vale, I like [[$2]].
    - We took [[$2]] to work.
    - "[[$2]], of course."
  good:
    - I like trams.
    - We walked to work.
    - Trains of course.
YAML
}

good_letter | sed 's/^I hope/I like horse carts. I hope/' >cart.txt
rule no-carts 'horse carts' >no-carts.yaml
mkdir -p ours/lexicons
rule no-carts 'horse carts' >ours/no-carts.yaml
printf 'pack: ours\nabout: what we ask for\nextends: [decline]\ndisable: [harsh-tone]\n' >ours/pack.yaml

carts='cart.txt:*: warning: our house has another word for this \[no-carts\]*'
check 'not without the rule' 0 '' '' -- cart.txt
check 'a rule file' 1 "$carts" '1 warning' -- --rules no-carts.yaml cart.txt
check 'a folder' 1 "$carts" '1 warning' -- --rules ours cart.txt
check 'a folder, from the cache' 1 "$carts" '1 warning' -- --rules ours cart.txt
check 'listed' 0 '*no-carts *' '' -- rules --rules ours
harsh_letter >harsh.txt
check 'a pack may switch off' 0 '' '' -- --rules ours harsh.txt
check 'a pack by name' 1 "$carts" '1 warning' -- --rules ours --pack ours cart.txt
check 'another pack by name' 0 '' '' -- --rules ours --pack decline cart.txt
check 'the built-in pack by name' 1 '*\[harsh-tone\]*' '1 warning' -- --pack decline harsh.txt

check 'examples' 0 'ok *no-carts *6 examples' 'all 6 examples of 1 rule hold' -- test-rules ours
check 'examples of a rule' 0 'ok *missing-sign-off *' 'all * examples of 1 rule hold' -- \
  test-rules --rule missing-sign-off
"$program" test-rules >.out 2>.err
expect 'a verdict for every rule, built in' \
  test "$(grep -cE '^(ok|FAILED) ' .out)" = "$("$program" rules | wc -l)"
sed 's/I like trams/I like horse carts/; s/We took \[\[horse carts\]\]/We took [[horse]] carts/' \
  ours/no-carts.yaml >wrong.yaml
check 'examples that fail' 1 'wrong.yaml:13:7: error: this bad example *wrong.yaml:16:7: error: this good example *FAILED *no-carts *2 of 6 examples' \
  '2 of 6 examples of 1 rule failed' -- test-rules wrong.yaml

sed 's/^patterns:/&\n  - ox wagons/; s/^examples:/unless:\n  - a mule\n&/' ours/no-carts.yaml >idle.yaml
check 'lints are not asked for' 0 'ok *' 'all 6 examples of 1 rule hold' -- test-rules idle.yaml
check 'lints of the rules' 1 '*idle.yaml:9:5: error: *\[unreached-pattern\]*idle.yaml:12:5: error: *\[idle-unless\]*' \
  'all 6 examples of 1 rule hold, 2 faults in the rules' -- test-rules --strict idle.yaml
check 'rules without faults' 0 'ok *' 'all 6 examples of 1 rule hold' -- test-rules --strict ours

mkdir -p wide
printf 'pack: wide\nabout: what we ask of all mail\nextends: [outgoing]\n' >wide/pack.yaml
rule no-carts 'horse carts' >wide/no-carts.yaml
# The built-in pack that runs on request only.
printf 'To: Ann Ray <ann@ray.example>\nSubject: Plans\n\nDear Ann,\n\nPlease find attached the plans.\n' >plans.eml
told='plans.eml:6:1: warning: *\[missing-attachment\]'
check 'outgoing is not asked for' 1 '*\[unclear-decline\]*' '* warning*' -- --no-excerpt plans.eml
check 'outgoing alone' 1 "$told" '1 warning' -- --no-excerpt --pack outgoing plans.eml
check 'outgoing beside the others' 1 "*\[unclear-decline\]*" '* warning*' -- --no-excerpt --rules outgoing plans.eml
check 'outgoing among the others' 1 "$told" '1 warning' -- --no-excerpt --rules outgoing --only missing-attachment plans.eml
check 'outgoing extended' 0 '*missing-attachment *no-carts *' '' -- rules --rules wide --pack wide
check 'outgoing tested' 0 '*ok *missing-attachment *' 'all * examples of * rules hold' -- test-rules outgoing

# A file or a pack by the name of a built-in one takes its place.
mkdir -p mine/decline
rule harsh-tone 'horse carts' >mine/decline/harsh-tone.yaml
check 'a built-in rule replaced' 1 'cart.txt:*\[harsh-tone\]*' '1 warning' -- \
  --rules mine/decline/harsh-tone.yaml cart.txt
check 'what it replaced is gone' 0 '' '' -- --rules mine/decline/harsh-tone.yaml harsh.txt
printf 'pack: decline\nabout: another\n' >mine/decline/pack.yaml
check 'a built-in pack replaced' 0 'harsh-tone *' '' -- rules --rules mine
expect 'by one rule' test "$("$program" rules --rules mine | wc -l)" = 1

sed 's/^kind: forbid/kind: forbit/' no-carts.yaml >mistake.yaml
check 'a mistake' 2 '' "mistake.yaml:2:7: error: *'forbit', did you mean 'forbid'[?] \\[rule-file\\]*" -- \
  --rules mistake.yaml cart.txt
check 'no such rules' 2 '' 'decline-lint: nowhere: no such file' -- --rules nowhere cart.txt
mkdir void
check 'no rules in a folder' 2 '' 'decline-lint: void: no rule files (\*.yaml) in this folder' -- \
  --rules void cart.txt

# The cache: private, checked, and never needed.
cache=$XDG_CACHE_HOME/decline-lint
entry() { find "$cache" -name '*.pack' | head -n 1; }
rm -rf "$cache"
check 'without a cache' 1 "$carts" '1 warning' -- --no-cache --rules ours cart.txt
expect 'no cache is made' test ! -e "$cache"
check 'a new cache' 1 "$carts" '1 warning' -- --rules ours cart.txt
expect 'the entry is private' test "$(stat -c %a "$(entry)")" = 600
expect 'so is the folder' test "$(stat -c %a "$cache")" = 700
for at in 0 100 5000; do
  printf 'damage' | dd of="$(entry)" bs=1 seek=$at conv=notrunc status=none
  check "a damaged entry at $at" 1 "$carts" '1 warning' -- --rules ours cart.txt
done
truncate -s 3000 "$(entry)"
check 'a cut entry' 1 "$carts" '1 warning' -- --rules ours cart.txt
sed -i 's/horse carts/ox carts/' ours/no-carts.yaml
check 'changed rules' 0 '' '' -- --rules ours cart.txt
rm -rf "$cache"
touch "$cache"
check 'no folder for the cache' 0 '' '' -- --rules ours cart.txt

finish
