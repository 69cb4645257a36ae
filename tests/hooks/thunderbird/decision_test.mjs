// What becomes of a message, for each thing that decline-lint or its absence can say about it.
import assert from "node:assert/strict";
import test from "node:test";

import { decide, DEFAULT_OPTIONS, failureOf, readOptions } from "../../../hooks/thunderbird/add-on/background/decision.js";

const verdict = (more) => ({ type: "verdict", outcome: "pass", send: true, findings: [], ...more });
const finding = { rule: "rude", severity: "warning", message: "found" };

test("what passes is sent without a window", () => {
  assert.deepEqual(decide(verdict(), null, DEFAULT_OPTIONS), { send: true, view: null });
  assert.deepEqual(decide(verdict({ findings: [finding] }), null, DEFAULT_OPTIONS).view, null);
});

test("what is refused is shown, with its findings or its reason", () => {
  const { send, view } = decide(verdict({ outcome: "refuse", send: false, findings: [finding], leftOut: 2 }), null, DEFAULT_OPTIONS);
  assert.equal(send, false);
  assert.equal(view.kind, "findings");
  assert.equal(view.leftOut, 2);
  const encrypted = verdict({ outcome: "refuse", send: false, reason: "it is encrypted" });
  assert.equal(decide(encrypted, null, DEFAULT_OPTIONS).view.kind, "refused");
});

test("a linter that fails is left to the program's policy", () => {
  const failed = verdict({ outcome: "failed", reason: "no memory", text: "oh" });
  const sent = decide({ ...failed, send: true }, null, DEFAULT_OPTIONS);
  assert.deepEqual([sent.send, sent.view.sent], [true, true]);
  const held = decide({ ...failed, send: false }, null, { ...DEFAULT_OPTIONS, whenHostFails: "send" });
  assert.equal(held.send, false);
  assert.equal(held.view.kind, "linterFailed");
  assert.equal(held.view.detail, "oh");
});

test("a program that does not answer is left to the options", () => {
  const failure = failureOf(new Error("No such native application decline_lint"));
  assert.equal(failure.kind, "hostMissing");
  const held = decide(null, failure, DEFAULT_OPTIONS);
  assert.deepEqual([held.send, held.view.sent, held.view.kind], [false, false, "hostMissing"]);
  const sent = decide(null, failure, { ...DEFAULT_OPTIONS, whenHostFails: "send" });
  assert.deepEqual([sent.send, sent.view.sent], [true, true]);
});

test("an answer that is no verdict is no answer", () => {
  for (const answer of [null, {}, [], "x", { type: "error", error: "body is no text" }, { type: "verdict" }, verdict({ send: "yes" }), verdict({ findings: null })]) {
    const { send, view } = decide(answer, null, DEFAULT_OPTIONS);
    assert.equal(send, false);
    assert.equal(view.kind, "hostFailed");
  }
  assert.equal(decide({ type: "error", error: "body is no text" }, null, DEFAULT_OPTIONS).view.detail, "body is no text");
});

test("why there is no answer", () => {
  assert.equal(failureOf(new DOMException("no answer", "TimeoutError")).kind, "hostSlow");
  assert.equal(failureOf(new Error("An unexpected error occurred")).kind, "hostFailed");
  assert.equal(failureOf("x").detail, "x");
});

test("options that make no sense are those that are built in", () => {
  assert.deepEqual(readOptions({ whenHostFails: "send", seconds: 5 }), { whenHostFails: "send", seconds: 5 });
  for (const stored of [undefined, {}, { whenHostFails: "maybe", seconds: 0 }, { seconds: "x" }, { seconds: 1.5 }, { seconds: 99999 }])
    assert.deepEqual(readOptions(stored), DEFAULT_OPTIONS);
});
