#!/usr/bin/env bash
# Mailbox files and Maildir folders: every message, with the lines of the file.
source "$(dirname "$0")/check.sh"

postmark() { echo "From $1@example.org Mon Feb  9 08:51:00 2026"; }
{
  postmark ann; good_letter; echo
  postmark ben; harsh_letter; echo
  postmark cal; harsh_letter | sed 's/^Your process/>From what I saw, your process/'
} >sent.mbox
line=$(grep -n 'is a joke' sent.mbox | sed -n 1p | cut -d: -f1)
check 'the second message, with the line of the file' 1 "sent.mbox:#2:$line:*[[]harsh-tone[]]*" '*' -- --no-excerpt sent.mbox
line=$(grep -n 'is a joke' sent.mbox | sed -n 2p | cut -d: -f1)
expect 'the third' grep -q "^sent.mbox:#3:$line:" <("$program" -q --no-excerpt sent.mbox)
expect 'the excerpt shows that line' grep -q "^ *$line | " <("$program" -q sent.mbox)
cp sent.mbox input
check 'on standard input' 1 '<stdin>:#2:*' '*' -- --no-excerpt -
check 'as text it is one draft' 1 '<stdin>:*' '2 warnings' -- --no-excerpt --input=text -
rm input
cp sent.mbox sent.txt
check 'whatever it is called' 1 'sent.txt:#2:*' '*' -- --no-excerpt sent.txt
harsh_letter | { postmark ann; cat; } >one.mbox
check 'a mailbox of one message' 1 'one.mbox:*' '*' -- --no-excerpt one.mbox
expect 'has no number' test -z "$("$program" -q --no-excerpt one.mbox | grep '#1')"
expect 'SARIF names the file' grep -q '"uri": "sent.mbox"' <("$program" -q -f sarif sent.mbox)

mkdir -p Mail/cur Mail/new Mail/tmp
good_letter >Mail/cur/17.M1.host:2,S
harsh_letter >Mail/new/18.M2.host
harsh_letter >Mail/tmp/19.M3.host
check 'a Maildir' 1 'Mail/new/18.M2.host:*' '1 warning' -- Mail

for i in {1..3000}; do postmark "u$i"; harsh_letter; echo; done >big.mbox
"$program" -j 1 --no-excerpt big.mbox >one.out 2>one.err
"$program" -j 2 --no-excerpt big.mbox >two.out 2>two.err
expect 'the output does not depend on the threads' cmp one.out two.out
expect 'all messages are there' test "$(grep -c '\[harsh-tone\]' two.out)" = 3000

finish
