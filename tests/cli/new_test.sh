#!/usr/bin/env bash
# First drafts: new, its options, answers to invitations, and what it is not given.
source "$(dirname "$0")/check.sh"

today=$(date -u '+%a, %d %b %Y')
invitation() { # FROM
  printf 'From: %s\nTo: Jun Castellanos <jun@post.example>\nSubject: Interview\n' "$1"
  printf 'Date: %s 00:00:00 +0000\nMessage-ID: <a1@lindenarchive.example>\n\nDear Jun,\n\n' "$today"
  printf 'We would like to see you about the role of archive assistant at Linden Archive.\n\nNgozi Okoro\n'
}
invitation 'Ngozi Okoro <ngozi@lindenarchive.example>' >invitation.eml

names=(--to 'Ms Vale' --role archivist --company 'Rook & Sons' --from 'Ivo Lund')

# Which letter.
check 'the cases' 0 '*timing  *it is not the right time for you*formal 3, warm 3, brief 3*' '' -- new --list
check 'no case' 2 '' 'decline-lint: which case[?] decline-lint new --list shows them' -- new
check 'an unknown case' 2 '' "decline-lint: unknown case 'timming', did you mean 'timing'[?]" -- new timming
check 'a case far from all' 2 '' "decline-lint: unknown case 'xyzzy', known are decline-offer, * and withdraw" -- \
  new xyzzy
check 'an unknown tone' 2 '' "decline-lint: unknown tone 'warn', did you mean 'warm'[?]" -- new timing --tone warn
check 'two cases' 2 '' 'decline-lint: one case at a time, not both place and timing' -- \
  new place --case timing
check 'no such variant' 2 '' 'decline-lint: the case timing has 3 variants in the tone formal' -- \
  new timing --variant 4
check 'variants count from 1' 2 '' "decline-lint: --variant: '0' is no number from 1 to 1000" -- \
  new timing --variant 0
check 'a case by option' 0 'Subject: Interview for the role of archivist*Ivo Lund' '' -- \
  new --case timing "${names[@]}"
"$program" new timing "${names[@]}" >one.txt
"$program" new timing --variant 2 "${names[@]}" >two.txt
expect 'variants differ' test "$(cat one.txt)" != "$(cat two.txt)"
"$program" new timing --variant 1 --tone formal "${names[@]}" >again.txt
expect 'the first formal one by default' cmp one.txt again.txt

# What it says.
check 'nothing is known' 0 '*Dear [[]Name],*[[]Role]*' \
  'decline-lint: left to fill in: [[]Role] (--role), [[]Name] (--to), [[]Company] (--company), [[]Your name] (--from)' -- \
  new timing
"$program" new timing -q >blank.txt 2>blank.err
expect 'quiet' test ! -s blank.err
check 'the linter finds what is left' 1 '*\[unfilled-placeholder\]*' '5 errors' -- \
  --invited 2026-03-02 --now 2026-03-03 --min-severity warning blank.txt
check 'dates' 0 '*invitation of 2 March 2026 *the interview on 9 March 2026.*' '' -- \
  new timing "${names[@]}" --invited 2026-03-02 --interview-date 2026-03-09 --wrap 0
check 'warm days' 0 '*Dear Ms Vale,*Monday 9 March*' '' -- \
  new timing --tone warm "${names[@]}" --interview-date 2026-03-09 --wrap 0
check 'first names' 0 '*Dear Elena,*' '' -- new timing --tone warm "${names[@]}" --to 'Elena Vale'
check 'an article, and no post twice' 0 '*as an archivist at*' '' -- \
  new timing --tone brief --variant 3 "${names[@]}" --role 'the archivist position'
check 'no date' 2 '' "decline-lint: --interview-date: 'soon' is no date, write it as 2025-05-08" -- \
  new timing --interview-date soon
check 'two lines' 2 '' 'decline-lint: --role: more than one line' -- new timing --role $'a\nBcc: b'
check 'nothing' 2 '' 'decline-lint: --to: nothing is given' -- new timing --to ' '
check 'too much' 2 '' 'decline-lint: --role: longer than 200 bytes' -- new timing --role "$(printf '%0201d' 0)"
check 'an address makes it a mail' 0 'To: =[?]utf-8[?]Q[?]Zo=C3=AB_Vale[?]= <z@vale.example>
Subject: *
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Dear Zoë Vale,*' '' -- new timing "${names[@]}" --to 'Zoë Vale <z@vale.example>'

# Lines.
"$program" new place --tone warm "${names[@]}" >wrapped.txt
expect 'wrapped at 72' test "$(awk '{ if (length > n) n = length } END { print n }' wrapped.txt)" -le 72
"$program" new place --tone warm --wrap 0 "${names[@]}" >whole.txt
expect 'or not at all' test "$(awk '{ if (length > n) n = length } END { print n }' whole.txt)" -gt 100
check 'no such width' 2 '' "decline-lint: --wrap: give a number from 40 to 900, or 0" -- new place --wrap 5

# Answers.
read_from="decline-lint: read from invitation.eml: reader 'Ngozi Okoro', role 'archive assistant', company 'Linden Archive', writer 'Jun Castellanos'"
answer='From: Jun Castellanos <jun@post.example>
To: Ngozi Okoro <ngozi@lindenarchive.example>
Subject: Re: Interview
In-Reply-To: <a1@lindenarchive.example>
References: <a1@lindenarchive.example>
*Dear Ngozi,*archive assistant*Linden Archive*Jun Castellanos

On *, Ngozi Okoro wrote:
> Dear Jun,
>
> We would like to see you about the role of archive assistant at Linden
> Archive.
>
> Ngozi Okoro'
check 'an answer' 0 "$answer" "$read_from" -- new other-position --tone warm --reply-to invitation.eml
cp invitation.eml input
check 'from standard input' 0 "$answer" "${read_from/invitation.eml/standard input}" -- \
  new other-position --tone warm --reply-to -
rm input
sed 's/$/\r/' invitation.eml >crlf.eml
check 'of a mail with CRLF' 0 "$answer" "${read_from/invitation/crlf}" -- \
  new other-position --tone warm --reply-to crlf.eml
check 'options go before what is read' 0 '*Hi Sam,*role of cook*' '*' -- \
  new other-position --tone warm --variant 2 --reply-to invitation.eml --to Sam --role cook --wrap 0
for case in $("$program" new --list | awk '/^[a-z]/ { print $1 }'); do
  for tone in formal warm brief; do
    "$program" new "$case" --tone $tone -q --reply-to invitation.eml >answer.eml
    check "an answer lints clean: $case $tone" 0 '' '' -- answer.eml
  done
done
invitation 'No Reply <no-reply@lindenarchive.example>' >noreply.eml
check 'an address that nobody reads' 0 '*' "*
decline-lint: nobody may read answers to no-reply@lindenarchive.example" -- \
  new timing --reply-to noreply.eml

# Invitations that cannot be answered.
cannot='decline-lint: cannot answer'
check 'a missing one' 2 '' "$cannot nowhere.eml: no such file" -- new timing --reply-to nowhere.eml
: >empty.eml
check 'an empty one' 2 '' "$cannot empty.eml: it is empty" -- new timing --reply-to empty.eml
mkdir folder
check 'a folder' 2 '' "$cannot folder: this is a folder, not a file" -- new timing --reply-to folder
printf 'Dear Jun,\n\nCome in.\n' >plain.txt
check 'no mail' 2 '' "$cannot plain.txt: it has no header" -- new timing --reply-to plain.txt
sed 1d invitation.eml >anonymous.eml
check 'no sender' 2 '' "$cannot anonymous.eml: it does not say who sent it" -- \
  new timing --reply-to anonymous.eml
head -c 4000 /dev/zero >zero.eml
check 'no text' 2 '' "$cannot zero.eml: it is no mail" -- new timing --reply-to zero.eml

# Files.
check 'into a file' 0 '' '' -- new timing "${names[@]}" -o letter.txt
expect 'it is the letter' cmp letter.txt one.txt
check 'not over another' 2 '' 'decline-lint: letter.txt is there already, --force replaces it' -- \
  new place "${names[@]}" -o letter.txt
expect 'it is as it was' cmp letter.txt one.txt
check 'but by force' 0 '' '' -- new place "${names[@]}" -o letter.txt --force
expect 'it is another' test "$(cat letter.txt)" != "$(cat one.txt)"
check 'nowhere to write' 2 '' 'decline-lint: cannot write no/letter.txt: no such folder' -- \
  new place "${names[@]}" -o no/letter.txt

# Letters of one's own.
mkdir ours
printf 'case: holiday\nabout: you are away\nsubject: Interview for {role}\ntones:\n  brief:\n' >ours/holiday.yaml
printf '    - thanks: Thank you for asking me about the {role} job.\n      refusal: I decline.\n' >>ours/holiday.yaml
printf '      reason: I am away.\n      door: I hope to hear from you again.\n' >>ours/holiday.yaml
check 'a case of our own' 0 '*Thank you for asking me about the archivist job. I decline. I am away. I hope*' '' -- \
  new holiday --tone brief --letters ours "${names[@]}" --wrap 0
check 'in tones that it has' 2 '' 'decline-lint: the case holiday has no letter in the tone formal' -- \
  new holiday --letters ours
sed 's/{role} job/{rol} job/' ours/holiday.yaml >wrong.yaml
check 'a mistake' 2 '' "wrong.yaml:6:50: error: unknown field 'rol', did you mean 'role'[?] \\[rule-file\\]*" -- \
  new holiday --letters wrong.yaml
check 'help' 0 'usage: decline-lint new *--reply-to*Examples:*' '' -- new --help

finish
