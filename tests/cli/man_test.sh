#!/usr/bin/env bash
# The manual page: complete, and without a warning of those who read it.
source "$(dirname "$0")/check.sh"

check 'no arguments' 2 '' 'decline-lint: man takes no arguments' -- man page
"$program" man >decline-lint.1
"$program" --help | grep -oE '^ +(-., )?--[a-z-]+' | grep -oE -- '--[a-z-]+' | sort -u >options
expect 'there are options' test "$(wc -l <options)" -gt 15
while read -r option; do
  expect "$option" grep -qF -- "\\fB${option//-/\\-}\\fR" decline-lint.1
done <options
for word in NAME SYNOPSIS DESCRIPTION COMMANDS OPTIONS FORMATS 'EXIT STATUS' EXAMPLES FILES ENVIRONMENT; do
  expect "$word" grep -qx ".SH $word" decline-lint.1
done
if command -v mandoc >/dev/null; then
  mandoc -T lint -W warning decline-lint.1 >.lint
  expect "mandoc: $(<.lint)" test ! -s .lint
fi
if command -v groff >/dev/null; then
  groff -man -Tutf8 -ww -z decline-lint.1 2>.warnings
  expect "groff: $(<.warnings)" test ! -s .warnings
fi
finish
