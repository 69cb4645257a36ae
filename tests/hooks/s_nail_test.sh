#!/usr/bin/env bash
# s-nail: decline-lint in the place of sendmail, in a pipe, where a mail that is refused has no other
# home.
source "$(dirname "$0")/hook_check.sh"
needs s-nail
client=s-nail
mail_program=s-nail
source "${BASH_SOURCE[0]%/*}/mailx_client.sh"
