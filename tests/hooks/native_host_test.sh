#!/usr/bin/env bash
# The host of native messaging, called as Thunderbird calls it: by a link, with two arguments.
here=$(cd "$(dirname "$0")" && pwd)
source "$here/hook_check.sh"
needs python3
ln -s "$program" decline-lint-native-host
mkdir -p "$HOME/.config/decline-lint"
expect 'the protocol' timeout 300 python3 "$here/native_host_check.py" "$work/decline-lint-native-host"
finish
