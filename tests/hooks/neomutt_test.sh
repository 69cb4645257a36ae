#!/usr/bin/env bash
# neomutt: the gate in its compose menu, and decline-lint in the place of sendmail.
source "$(dirname "$0")/hook_check.sh"
client=neomutt
config=$HOME/.config/neomutt/neomuttrc
source "${BASH_SOURCE[0]%/*}/mutt_client.sh"
