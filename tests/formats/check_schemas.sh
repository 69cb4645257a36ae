#!/usr/bin/env bash
# check_schemas.sh PROGRAM SOURCE
# Lints the examples in each format that has a schema, and the golden files of the sample findings,
# and validates all of them. A report that is wrong must be refused, or the test would prove nothing.
set -uo pipefail
program=$1 source=$2
# The system's own, which has the packages of the system.
python=/usr/bin/python3 xmllint=/usr/bin/xmllint
schemas=$source/tests/formats/schemas
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0

if [[ ! -x $python || ! -x $xmllint ]] || ! "$python" -c 'import jsonschema' 2>/dev/null; then
  echo "skipped: needs python3 with jsonschema, and xmllint"
  exit 77
fi

json() { "$python" -W ignore -m jsonschema -i "$2" "$1" 2>&1; }
xml() { "$xmllint" --noout --schema "$1" "$2" 2>&1; }

# check KIND FORMAT SCHEMA: the examples and the golden file
check() {
  (cd "$source" && "$program" -q --now 2025-05-08 -f "$2" examples) >"$work/$2"
  local report said
  for report in "$work/$2" "$source/tests/golden/report/$2.golden"; do
    said=$("$1" "$3" "$report") && continue
    printf '%s does not fit %s:\n%s\n' "$report" "$3" "$said"
    faults=1
  done
  # Without its required parts no report is valid.
  sed -E 's/"?(message|description)"?([:=])/"x"\2/' "$work/$2" >"$work/wrong"
  if "$1" "$3" "$work/wrong" >/dev/null; then
    echo "$3 lets a report pass that is wrong"
    faults=1
  fi
}

check json json "$source/docs/formats/findings.schema.json"
check json rdjson "$schemas/rdjson.schema.json"
check json gitlab "$schemas/gitlab.schema.json"
check xml checkstyle "$schemas/checkstyle.xsd"
check xml junit "$schemas/junit.xsd"
exit "$faults"
