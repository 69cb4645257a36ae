#!/usr/bin/env bash
# The add-on in a real Thunderbird without a screen: what is stopped and let through, what the windows
# say, and what arrives at a stand-in for a mail server. With DECLINE_LINT_KEEP=FOLDER what there was
# is left in that folder, to look at.
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../hook_check.sh"
needs thunderbird python3

good_body | fold -s -w 66 | sed 's/ *$//' >good.txt
bad_body | sed 's/ I hope that/\nI hope that/' | fold -s -w 66 | sed 's/ *$//' >bad.txt
python3 - <<'LETTERS'
import json
good, bad = open("good.txt").read(), open("bad.txt").read()
page = lambda text: "".join("<p>%s</p>" % each.replace("\n", "<br>") for each in text.strip().split("\n\n"))
line = next(i for i, each in enumerate(bad.split("\n"), 1) if each.startswith("Your process"))
json.dump({"good": good, "bad": bad, "badLine": line, "goodHtml": page(good),
           "badHtml": page(bad).replace("process", "<b>process</b>")}, open("letters.json", "w"))
LETTERS

mkdir sink
mkfifo stop-sink
python3 "$here/../smtp_sink.py" sink <stop-sink &
sink=$!
exec 7>stop-sink
wait_for 'the mail server' test -s sink/port
python3 "$here/thunderbird/prepare.py" "$hooks_folder/thunderbird/add-on" "$work" "$(cat sink/port)"

check 'the host is installed' 0 '*decline_lint.json*' '' -- install-hook thunderbird
manifests=$HOME/.mozilla/native-messaging-hosts
cp "$manifests/decline_lint.json" host.json
cp "$here/thunderbird/notebook.py" notebook.py
chmod +x notebook.py
sed "s|\"decline_lint\"|\"decline_lint_test\"|; s|\"path\": .*|\"path\": \"$work/notebook.py\",|" \
  host.json >"$manifests/decline_lint_test.json"
touch notes

MOZ_CRASHREPORTER_DISABLE=1 setsid thunderbird --headless --no-remote --profile "$work/profile" \
  >thunderbird.log 2>&1 &
thunderbird=$!
# setsid made it the leader of a group of its own: its children end with it.
trap 'kill -KILL -- -$thunderbird 2>/dev/null; chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
is_over() { grep -q '"name": "\(done\|failed\)"' notes || ! kill -0 "$thunderbird" 2>/dev/null; }
tries=0
until is_over || ((++tries > 7000)); do sleep 0.1; done

kill -TERM -- "-$thunderbird" 2>/dev/null
exec 7>&-
wait "$sink"
[[ -z ${DECLINE_LINT_KEEP-} ]] || cp -r notes sink thunderbird.log letters.json "$DECLINE_LINT_KEEP"
[[ -s notes ]] || { tail -20 thunderbird.log >&2; fail 'the driver noted nothing'; finish; exit 1; }
expect 'what was seen and what arrived' python3 "$here/thunderbird/expect.py" "$work"
finish
