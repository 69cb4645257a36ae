#!/usr/bin/env bash
# --thread: when the mail that is answered came, and from whom.
source "$(dirname "$0")/check.sh"

reply() {
  printf '%s\n' 'From: Ivo <ivo@lund.example>' 'Subject: Re: Interview' "In-Reply-To: <$1@vale.example>" \
    'Date: Wed, 14 May 2025 10:00:00 +0000' '' 'Dear Ms Vale,' '' \
    'Thank you very much for your invitation to an interview for the role of cartographer.' \
    'I have decided to withdraw my application, as I have accepted another position.' \
    'I hope that our paths will cross again.' '' 'Kind regards,' 'Ivo Lund'
}
invitation() {
  printf '%s\n' "From: Ada Vale <${3:-ada@vale.example}>" "Date: $2" "Message-ID: <$1@vale.example>" '' 'Come!'
}
reply 1 >reply.eml
mkdir -p Mail/cur Mail/new
invitation 1 'Tue, 6 May 2025 10:00:00 +0200' >Mail/cur/1.host:2,S
invitation 2 'Tue, 13 May 2025 10:00:00 +0200' >Mail/new/2.host
invitation 3 'Tue, 6 May 2025 10:00:00 +0200' ivo@lund.example >Mail/new/3.host
late='*: this reply leaves 6 business days after the invitation of 2025-05-06 [[]late-reply[]]'
lint=(--no-excerpt -q --only late-reply,promptness)
check 'unknown without it' 0 '*[[]promptness[]]' '' -- "${lint[@]}" reply.eml
check 'a Maildir' 1 "$late" '' -- "${lint[@]}" --thread Mail reply.eml
check 'a mail' 1 "$late" '' -- "${lint[@]}" --thread Mail/cur/1.host:2,S reply.eml
reply 2 >reply.eml
check 'in time' 0 '' '' -- "${lint[@]}" --thread Mail reply.eml
check 'a mail that is not the one' 0 '*[[]promptness[]]' '' -- "${lint[@]}" --thread Mail/cur/1.host:2,S reply.eml
reply 3 >reply.eml
check 'a mail of the writer' 0 '*[[]promptness[]]' '' -- "${lint[@]}" --thread Mail reply.eml
for i in 1 2; do echo 'From a@vale.example Mon Feb  9 08:51:00 2026'; cat Mail/*/"$i".host*; echo; done >box
reply 1 >reply.eml
check 'a mailbox' 1 "$late" '' -- "${lint[@]}" --thread box reply.eml
# Both are in the zone of the reply: late on the 6th here is the 7th there.
invitation 1 'Tue, 6 May 2025 23:30:00 -0700' >one.eml
check 'zones' 1 '*: this reply leaves 5 business days after the invitation of 2025-05-07 *' '' -- \
  "${lint[@]}" --thread one.eml reply.eml
check 'nothing there' 2 '' 'decline-lint: missing: no such file' -- "${lint[@]}" --thread missing reply.eml
mkdir empty
check 'an empty folder' 2 '' 'decline-lint: empty: no drafts *' -- "${lint[@]}" --thread empty reply.eml

finish
