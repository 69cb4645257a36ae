#!/usr/bin/env bash
# github_action_test.sh PROGRAM: runs the step of the action as a runner would, with the inputs as its
# environment. In place of ./dev, which would build, stands a script that calls the program.
set -euo pipefail
program=$(realpath "$1")
source=$(realpath "$(dirname "$0")/../..")
action=$source/integrations/github-action
/usr/bin/python3 -c 'import yaml' 2>/dev/null || { echo 'skipped: needs python3 with yaml'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# The script of the only step; fails when a part that a runner demands is missing.
/usr/bin/python3 - "$action/action.yml" >step.sh <<'PY'
import sys, yaml
action = yaml.safe_load(open(sys.argv[1]))
assert action['name'] and action['description'] and action['runs']['using'] == 'composite'
assert all('description' in each for each in action['inputs'].values())
step, = action['runs']['steps']
assert step['shell'] == 'bash'
for name, value in step['env'].items():
    assert value == '${{ inputs.%s }}' % name.lower(), value
    assert name.lower() in action['inputs']
print(step['run'])
PY

mkdir -p root/integrations/github-action
printf '#!/bin/sh\nshift\nexec "%s" "$@"\n' "$program" >root/dev
chmod +x root/dev
mkdir letters
cp "$source"/examples/{blunt,good}.txt letters
status=0
PATHS=letters OPTIONS='--only closed-door' SARIF=log.sarif GITHUB_ACTION_PATH=$work/root/integrations/github-action \
  bash -e step.sh >found 2>said || status=$?
((status == 1)) || { echo "FAILED: exit status $status"; cat said; exit 1; }
grep -q '^::warning file=letters/blunt.txt,line=6,.*title=closed-door::' found
grep -q '"ruleId": "closed-door"' log.sarif
