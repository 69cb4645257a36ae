"""Talks to the host, sensibly and not: native_host_check.py HOST. Fails at the first surprise."""
import json
import os
import random
import struct
import subprocess
import sys
import time

host = sys.argv[1]
settings = os.path.join(os.environ["HOME"], ".config/decline-lint/config.yaml")
GOOD = (
    "Dear Ms Vale,\n\nThank you very much for your invitation to an interview for the role of cartographer.\n"
    "I have decided to withdraw my application, as I have accepted another position.\n"
    "I hope that our paths will cross again.\n\nKind regards,\nIvo Lund\n"
)
BAD = GOOD.replace("I hope that", "Your process is a joke. I hope that")


def frame(message):
    data = message if isinstance(message, bytes) else json.dumps(message).encode()
    return struct.pack("=I", len(data)) + data


def call(data, **environment):
    """Exit status, answers, standard error."""
    run = subprocess.run(
        [host, "/x/decline_lint.json", "thunderbird@decline-lint.example"],
        input=data, capture_output=True, timeout=120, env={**os.environ, **environment},
    )
    answers, rest = [], run.stdout
    while rest:
        size = struct.unpack("=I", rest[:4])[0]
        assert size <= 1 << 20 and len(rest) >= 4 + size, "an answer that is cut or too long"
        answers.append(json.loads(rest[4 : 4 + size]))
        rest = rest[4 + size :]
    assert run.returncode >= 0, "killed by signal %d" % -run.returncode
    return run.returncode, answers, run.stderr.decode()


def judge(body, **more):
    headers = {"To": ["Elena Vale <vale@example.org>"], "Subject": "Interview"}
    return {"type": "judge", "headers": headers, "body": body, **more}


def verdict(message, **environment):
    status, answers, errors = call(frame(message), **environment)
    assert (status, len(answers), errors) == (0, 1, ""), (status, answers, errors)
    return answers[0]


def settle(text):
    with open(settings, "w") as file:
        file.write(text)


# Several in one run, as connectNative would.
status, answers, errors = call(frame({"type": "hello"}) + frame(judge(BAD)) + frame(judge(GOOD)))
assert (status, errors) == (0, ""), (status, errors)
assert answers[0]["type"] == "hello" and answers[0]["protocol"] == 1, answers[0]
bad, good = answers[1:]
assert (bad["outcome"], bad["send"]) == ("refuse", False), bad
harsh = next(each for each in bad["findings"] if each["rule"] == "harsh-tone")
assert (harsh["where"], harsh["line"], harsh["column"]) == ("body", 5, 1), harsh
assert harsh["excerpt"]["match"] == "Your process is a joke", harsh
assert (good["outcome"], good["send"]) == ("pass", True), good

# Dates, names, and what is for the linter alone.
invited = time.time() - 20 * 86400
late = verdict(judge(GOOD, answeredAt=int(invited * 1000)))
assert [each["rule"] for each in late["findings"]] == ["late-reply"], late
assert time.strftime("%Y-%m-%d", time.gmtime(invited)) in late["findings"][0]["message"], late
assert verdict(judge(GOOD, attachments=["cv.pdf", "ü"]))["send"]
skipped = verdict(judge(BAD + "😀\n%% decline-lint: skip\nx"))
start = len(BAD) + 3
assert (skipped["outcome"], skipped["send"]) == ("bypassed", True), skipped
assert skipped["cuts"] == [{"from": start, "to": start + 22}], skipped["cuts"]
by_header = judge(BAD)
by_header["headers"]["X-Decline-Lint"] = "skip"
assert verdict(by_header)["cutHeader"] is True
assert verdict(judge(BAD), DECLINE_LINT="off")["send"]
assert verdict(judge(""))["outcome"] == "not-judged"

# The policy is that of the settings, also when they are broken.
settle("hooks:\n  block: never\n")
assert verdict(judge(BAD))["send"]
settle("hooks:\n  block: sometimes\n")
broken = verdict(judge(GOOD))
assert (broken["outcome"], broken["send"]) == ("failed", False), broken
assert "sometimes" in broken["text"], broken
settle("hooks:\n  when-linter-fails: send\ndisable: 7\n")
assert verdict(judge(GOOD))["send"]
os.remove(settings)

# What makes no sense is answered, and the next one is read.
nonsense = [b"", b"{", b"null", b"[1]", b"{}", b'{"type": 1}', b'{"type": "x"}', b"\xff\xfe", b"[" * 2_000_000,
            b'{"type": "judge", "body": 7}', b'{"type": "judge", "body": "\\ud800"}', b'{"a":' * 5000]
status, answers, errors = call(b"".join(map(frame, nonsense)) + frame(judge(GOOD)))
assert (status, errors) == (0, ""), (status, errors)
assert [each["type"] for each in answers] == ["error"] * len(nonsense) + ["verdict"], answers

# A length that makes no sense ends it, with an answer; an input that is cut ends it without one.
for length in (0xFFFFFFFF, (32 << 20) + 1):
    status, answers, _ = call(struct.pack("=I", length) + b"x" * 100)
    assert (status, answers[0]["type"]) == (64, "error"), (status, answers)
for cut in (b"\x01", frame({"type": "hello"})[:-1]):
    status, answers, errors = call(cut)
    assert (status, answers, "ends before its end" in errors) == (66, [], True), (status, answers, errors)
assert call(b"")[:2] == (0, [])

# Large ones, and many findings.
joke = "Your process is a joke. "
assert verdict(judge(BAD.replace(joke, joke * 20000)))["leftOut"] > 0
assert verdict(judge("\x01\x02 \t\r\n" * 500_000))["type"] == "verdict"
assert verdict(judge(GOOD, attachments=["x" * 100_000] * 50))["type"] == "verdict"

# Damaged ones of a fixed series: never a signal, never half an answer.
series = random.Random(6)
whole = frame(judge(BAD, attachments=["cv.pdf"], answeredAt=1_700_000_000_000))
for _ in range(60):
    damaged = bytearray(whole)
    for _ in range(series.randint(1, 8)):
        damaged[series.randrange(4, len(damaged))] = series.randrange(256)
    call(bytes(damaged[: series.randint(0, len(damaged))] if series.random() < 0.3 else damaged))

# Whoever does not listen any more is no reason to die loudly.
deaf = subprocess.Popen([host], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
deaf.stdout.close()
deaf.stdin.write(frame({"type": "hello"}))
deaf.stdin.close()
assert deaf.wait(60) == 74, deaf.returncode
deaf.stderr.close()
