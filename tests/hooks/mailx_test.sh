#!/usr/bin/env bash
# bsd-mailx: decline-lint in the place of sendmail, in a pipe, where a mail that is refused has no other
# home.
source "$(dirname "$0")/hook_check.sh"
needs bsd-mailx
client=mailx
mail_program=bsd-mailx
source "${BASH_SOURCE[0]%/*}/mailx_client.sh"
