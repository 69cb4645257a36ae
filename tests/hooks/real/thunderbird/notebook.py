#!/usr/bin/env python3
"""The other native host of the test: keeps what the driver notes, and meddles with the first one.

Its folder holds host.json, the manifest of decline-lint's host as it was installed; `remove` takes it
away from where Thunderbird looks, `break` names a program there that says nothing and fails.
"""
import json
import os
import struct
import sys

folder = os.path.dirname(os.path.abspath(__file__))
manifest = os.path.join(os.environ["HOME"], ".mozilla/native-messaging-hosts/decline_lint.json")


def meddle(how):
    if how == "remove":
        os.remove(manifest)
        return
    with open(os.path.join(folder, "host.json")) as file:
        host = json.load(file)
    host["path"] = "/bin/false"
    with open(manifest, "w") as file:
        json.dump(host, file)


size = sys.stdin.buffer.read(4)
message = json.loads(sys.stdin.buffer.read(struct.unpack("=I", size)[0]))
if "note" in message:
    with open(os.path.join(folder, "notes"), "a") as file:
        file.write(json.dumps(message["note"]) + "\n")
if "do" in message:
    meddle(message["do"])
answer = b"{}"
sys.stdout.buffer.write(struct.pack("=I", len(answer)) + answer)
