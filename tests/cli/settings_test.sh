#!/usr/bin/env bash
# Settings files: where they are found, what stands above what, and what is said of a broken one.
source "$(dirname "$0")/check.sh"

user=$HOME/.config/decline-lint
mkdir -p "$user" team/offers/june other
harsh_letter | tee harsh.txt team/harsh.txt team/offers/harsh.eml team/offers/june/harsh.txt other/harsh.txt >/dev/null
harsh='*\[harsh-tone\]*'

# settings FOLDER LINE...
settings() {
  local file=$1/.decline-lint.yaml
  shift
  printf '%s\n' "$@" >"$file"
}

check 'without a file' 1 "$harsh" '1 warning' -- harsh.txt
settings team 'rules: {harsh-tone: off}'
check 'in the folder' 0 '' '' -- team/harsh.txt
check 'in a folder above' 0 '' '' -- team/offers/june/harsh.txt
check 'not in another folder' 1 "$harsh" '1 warning' -- other/harsh.txt
check 'each draft its own' 1 'other/harsh.txt:*' '1 warning' -- team/harsh.txt other/harsh.txt
check 'below a path with dots' 0 '' '' -- other/../team/./harsh.txt
check 'an absolute path' 0 '' '' -- "$work/team/harsh.txt"
check 'on several threads' 1 'other/harsh.txt:*' '1 warning' -- -j 3 team other
cp harsh.txt input
check 'standard input, by its name' 0 '' '' -- --stdin-name team/draft.txt -
check 'standard input, without one' 1 "$harsh" '1 warning' -- -
rm input
settings team/offers 'fail-on: error'
check 'the nearest counts alone' 0 "$harsh" '1 warning' -- team/offers/june/harsh.txt
rm team/offers/.decline-lint.yaml

# The user's own file, and what stands above it.
printf 'rules: {harsh-tone: note, promptness: off}\n' >"$user/config.yaml"
check 'the file of the user' 0 '*: note: *' '1 note' -- harsh.txt
settings other 'rules: {harsh-tone: error}'
check 'the folder above the user' 1 '*: error: *' '1 error' -- other/harsh.txt
check 'the command line above all' 0 '' '' -- --disable harsh-tone other/harsh.txt
check 'a rule that is asked for alone' 1 "$harsh" '1 warning' -- --config team/.decline-lint.yaml --only harsh-tone harsh.txt
check 'none at all' 1 '*: warning: *' '1 warning' -- --no-config other/harsh.txt
check 'one alone' 1 '*: error: *' '1 error' -- --config other/.decline-lint.yaml harsh.txt
check 'both' 2 '' 'decline-lint: --config and --no-config contradict each other' -- \
  --config other/.decline-lint.yaml --no-config harsh.txt
check 'one that is missing' 2 '' 'decline-lint: nowhere.yaml: no such file' -- --config nowhere.yaml harsh.txt
mkdir "$HOME/xdg" "$HOME/xdg/decline-lint"
printf 'min-severity: error\n' >"$HOME/xdg/decline-lint/config.yaml"
XDG_CONFIG_HOME=$HOME/xdg check 'where XDG says' 0 '' '' -- harsh.txt
XDG_CONFIG_HOME=xdg check 'a relative XDG path is none' 0 '*: note: *' '1 note' -- harsh.txt
rm "$user/config.yaml" other/.decline-lint.yaml

# Thresholds, figures and globs.
settings . 'fail-on: never' 'min-severity: warning'
check 'a threshold' 0 "$harsh" '1 warning' -- harsh.txt
check 'another one by hand' 1 "$harsh" '1 warning' -- --fail-on warning harsh.txt
settings . 'rules: {too-long: {words: 20}, harsh-tone: off}'
check 'a figure' 1 '*: warning: * words where 20 will do *' '1 warning' -- harsh.txt
settings . 'rules: {too-long: {severity: error, sentences: 2}, harsh-tone: off}'
check 'another figure, and a severity' 1 '*: error: 4 sentences where 2 will do *' '1 error' -- harsh.txt
settings . 'overrides:' '  - files: ["*.eml"]' '    rules: {harsh-tone: off}' \
  '  - files: ["other/**"]' '    fail-on: never' '    rules: {harsh-tone: note}'
rm team/.decline-lint.yaml
check 'a glob on names' 0 '' '' -- team/offers/harsh.eml
check 'a glob on paths' 0 '*: note: *' '1 note' -- other/harsh.txt
check 'neither' 1 '*: warning: *' '1 warning' -- team/harsh.txt
(cd other && "$program" -q harsh.txt) >.out || fail 'globs count from the folder of the file'

# Packs: beside the file, and in the commands that show rules.
mkdir -p team/house
cat >team/house/no-carts.yaml <<'YAML'
id: no-carts
kind: forbid
message: our house has another word for this
patterns: [horse carts]
examples:
  bad: ["[[Horse carts]]!", "My [[horse carts]].", "[[horse carts]]"]
  good: [carts, horses, a horse and a cart]
YAML
settings team 'packs: [house]'
good_letter | sed 's/^I hope/I like horse carts. I hope/' | tee team/cart.txt >cart.txt
check 'a pack' 1 'team/cart.txt:*\[no-carts\]' '1 warning' -- --no-excerpt team/cart.txt cart.txt
check 'a pack, shown' 0 '*packs:?  - "team/house" *# team/.decline-lint.yaml:1:9*no-carts: warning*' '' -- \
  --show-config team/cart.txt
check 'beside --rules' 1 '*\[no-carts\]' '1 warning' -- --no-excerpt --rules team/house team/cart.txt
(cd team && "$program" rules) >.out
expect 'rules lists it' grep -q '^no-carts ' .out
(cd team && "$program" rules --no-config) >.out
expect 'unless settings are not wanted' test "$(grep -c '^no-carts ' .out)" = 0
settings team 'packs: [outgoing]' 'rules: {missing-attachment: error}'
printf 'To: Ann Ray <ann@ray.example>\nSubject: Plans\n\nDear Ann,\n\nthe plans are attached.\n' >team/plans.eml
check 'a built-in pack' 1 '*plans.eml:6:*: error: *\[missing-attachment\]*' '1 error*' -- --no-excerpt team/plans.eml
settings team 'packs: [house]' 'rules: {no-carts: off}'
check 'its rules may be set' 0 '' '' -- team/cart.txt

# A broken file: all that is wrong with it, in one run, and nothing is linted.
settings team 'fail-on: warnign' 'packs: [hose]' 'rules:' '  harsh-tonne: off' \
  '  late-reply: {words: 3}' '  too-long: {word: 3}'
check 'mistakes' 2 '' "team/.decline-lint.yaml:1:10: error: unknown severity 'warnign', did you mean 'warning'[?] \\[settings\\]
    1 | fail-on: warnign
      |          ^~~~~~~*
team/.decline-lint.yaml:2:9: error: there are no rules 'hose' \\[settings\\]*
team/.decline-lint.yaml:4:3: error: unknown rule 'harsh-tonne', did you mean 'harsh-tone'[?] \\[settings\\]*
team/.decline-lint.yaml:5:23: error: the rule 'late-reply' has no figure 'words' \\[settings\\]*
team/.decline-lint.yaml:6:14: error: unknown key 'word', did you mean 'words'[?] \\[settings\\]*" -- harsh.txt team/cart.txt
printf 'rules: [\n' >broken.yaml
check 'a file that is no YAML' 2 '' 'broken.yaml:2:1: error: not YAML: *\[settings\]*' -- --config broken.yaml harsh.txt
head -c 3000 /dev/urandom >noise.yaml
check 'noise' 2 '' '*noise.yaml:*' -- --config noise.yaml harsh.txt
mkdir folder.yaml
check 'a folder' 2 '' 'decline-lint: folder.yaml: this is a folder, not a file' -- --config folder.yaml harsh.txt
check 'rules, too' 2 '' '*error: unknown severity*' -- rules --config team/.decline-lint.yaml

# --show-config is a settings file itself.
printf 'fail-on: error\nrules: {harsh-tone: note, promptness: off, late-reply: {business-days: 4}}\n' >set.yaml
"$program" --config set.yaml --show-config harsh.txt >shown.yaml
"$program" --config shown.yaml --show-config harsh.txt | sed 's/ *#.*//' >again.yaml
sed 's/ *#.*//' shown.yaml | cmp - again.yaml || fail '--show-config does not give a settings file'
check 'where values come from' 0 '*fail-on: error *# set.yaml:1:10*harsh-tone: note *# set.yaml:2:21*business-days: 4 *# set.yaml*promptness: off *# --disable*too-long:*words: 150 *# built in*' '' -- \
  --config set.yaml --disable promptness --show-config harsh.txt
check 'of several drafts' 0 '# in force for harsh.txt*---*# in force for other/harsh.txt*' '' -- \
  --show-config harsh.txt other/harsh.txt

finish
