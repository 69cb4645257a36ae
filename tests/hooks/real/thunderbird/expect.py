"""Compares what the driver noted and what arrived with what there must be: expect.py WORK-FOLDER"""
import email
import email.policy
import glob
import json
import os
import re
import sys

work = sys.argv[1]
with open(os.path.join(work, "letters.json")) as file:
    letters = json.load(file)
with open(os.path.join(work, "notes")) as file:
    notes = [json.loads(line) for line in file]
by_name = {note["name"]: note for note in notes}
checks = failures = 0


def check(name, found, wanted):
    global checks, failures
    checks += 1
    if found != wanted:
        failures += 1
        print("FAILED: %s\n  expected: %r\n  found:    %r" % (name, wanted, found))


def unflow(text):
    """The lines as they were typed: format=flowed (RFC 3676) writes long ones in pieces."""
    return re.sub(r" \n", " ", text.replace("\r\n", "\n"))


def arrived():
    mails = {}
    for path in sorted(glob.glob(os.path.join(work, "sink", "*.mail"))):
        with open(path, "rb") as file:
            mail = email.message_from_binary_file(file, policy=email.policy.default)
        check("%s: sent once" % mail["subject"], mail["subject"] in mails, False)
        mails[mail["subject"]] = mail
    return mails


mails = arrived()
text = lambda subject: unflow(mails[subject].get_body(("plain",)).get_content()).strip()
good, bad = letters["good"].strip(), letters["bad"].strip()


def rules(name):
    return [finding["rule"] for finding in (by_name[name]["seen"] or {}).get("findings", [])]


def stopped(name):
    note = by_name[name]
    check(name + ": stopped", note["result"].startswith("stopped"), True)
    check(name + ": the draft is as it was", note.get("draftKept"), True)
    seen = note["seen"]
    check(name + ": accessible", (seen["role"], seen["labelled"], seen["described"]), ("alertdialog", True, True))
    check(name + ": the focus is on what sends nothing", seen["focus"], "back")


check("the last note", notes[-1]["name"], "done")
if notes[-1]["name"] != "done":
    print(notes[-1].get("error"))
    sys.exit(1)

for name in ("pass", "html pass", "reply in time", "attachment", "directive"):
    check(name, (by_name[name]["result"], by_name[name]["seen"]), ("sent", None))
for name in ("back", "escape", "closed", "html back"):
    stopped(name)
    check(name + ": findings, the worst first", rules(name), ["[harsh-tone]", "[promptness]"])
    finding = by_name[name]["seen"]["findings"][0]
    check(name + ": excerpt", (finding["marked"] or "").replace("*", ""), "Your process is a joke")
    check(name + ": title", by_name[name]["seen"]["title"], "This message has not been sent yet")
    check(name + ": buttons", by_name[name]["seen"]["buttons"], ["Send anyway", "Back to draft"])
check("back: place", by_name["back"]["seen"]["findings"][0]["place"], "Line %d, column 1" % letters["badLine"])
check("anyway", by_name["anyway"]["result"], "sent")
stopped("reply late")
check("reply late", rules("reply late"), ["[late-reply]"])
stopped("host missing")
check("host missing: told", "decline-lint install-hook thunderbird" in by_name["host missing"]["seen"]["summary"], True)
stopped("host broken")
check("host broken: told", by_name["host broken"]["seen"]["summary"], "decline-lint was started, but gave no answer.")
check("the connection", by_name["connection"]["result"].startswith("It works: decline-lint "), True)
check("no connection", by_name["no connection"]["result"].startswith("It does not work: "), True)
seen = by_name["sent unchecked"]["seen"]
check("sent unchecked: told", (seen["title"], seen["buttons"]), ("A message was sent without being checked", ["Close"]))

check("what arrived", sorted(mails), sorted(["pass", "stopped", "html pass", "Re: Interview", "attached", "directive", "unchecked"]))
for subject, wanted in (("pass", good), ("stopped", bad), ("attached", good), ("directive", good), ("unchecked", good)):
    if subject in mails:
        check(subject + ": as it was written", text(subject), wanted)
print("%d checks, %d failures" % (checks, failures))
sys.exit(failures > 0)
