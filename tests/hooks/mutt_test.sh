#!/usr/bin/env bash
# mutt: the gate in its compose menu, and decline-lint in the place of sendmail.
source "$(dirname "$0")/hook_check.sh"
client=mutt
config=$HOME/.muttrc
source "${BASH_SOURCE[0]%/*}/mutt_client.sh"
