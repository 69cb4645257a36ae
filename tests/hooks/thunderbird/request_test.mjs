// What the add-on asks decline-lint, and what it takes out of a message before that is sent.
import assert from "node:assert/strict";
import test from "node:test";

import { buildRequest, MOST_BODY, withoutDirectives } from "../../../hooks/thunderbird/add-on/background/request.js";

const DETAILS = {
  from: "Ivo Lund <ivo@example.org>",
  to: ["vale@example.org", { id: "7", type: "mailingList" }],
  cc: [],
  subject: "Interview",
  isPlainText: true,
  plainTextBody: "Dear Ms Vale,\n",
  customHeaders: [],
};

test("a message as the protocol has it", () => {
  assert.deepEqual(buildRequest(DETAILS), {
    type: "judge",
    headers: {
      Subject: "Interview",
      From: ["Ivo Lund <ivo@example.org>"],
      To: ["vale@example.org"],
    },
    body: "Dear Ms Vale,\n",
    attachments: [],
  });
});

test("attachments, and when the message came that is answered", () => {
  const request = buildRequest(DETAILS, {
    attachments: [{ name: "cv.pdf" }, {}],
    answered: { date: new Date("2026-11-16T08:00:00Z") },
  });
  assert.deepEqual(request.attachments, ["cv.pdf", ""]);
  assert.equal(request.answeredAt, 1794816000000);
  assert.equal("answeredAt" in buildRequest(DETAILS, { answered: { date: "?" } }), false);
});

test("nothing is missing that may be missing", () => {
  assert.deepEqual(buildRequest({}), {
    type: "judge", headers: { Subject: "" }, body: "", attachments: [],
  });
});

test("a body that can be written as UTF-8, and is not too long", () => {
  const body = "x".repeat(MOST_BODY - 1) + "😀";
  const request = buildRequest({ ...DETAILS, plainTextBody: body });
  assert.equal(request.body.length, MOST_BODY);
  assert.ok(request.body.endsWith("x\uFFFD"));
  assert.equal(buildRequest({ plainTextBody: "a😀b" }).body, "a😀b");
});

test("the header for the linter is told, and taken out", () => {
  const customHeaders = [{ name: "X-decline-lint", value: "skip" }, { name: "X-Other", value: "1" }];
  const details = { ...DETAILS, customHeaders };
  assert.equal(buildRequest(details).headers["X-Decline-Lint"], "skip");
  assert.deepEqual(withoutDirectives(details, { cuts: [], cutHeader: true }), {
    changes: { customHeaders: [{ name: "X-Other", value: "1" }] },
    stuck: false,
  });
});

test("lines for the linter are taken out of text", () => {
  const details = { ...DETAILS, plainTextBody: "a\n%% 1\nb\n%% 2\n" };
  const cuts = [{ from: 2, to: 7 }, { from: 9, to: 14 }];
  assert.deepEqual(withoutDirectives(details, { cuts }).changes, { plainTextBody: "a\nb\n" });
  assert.deepEqual(withoutDirectives({ ...details, isPlainText: false }, { cuts }), {
    changes: null,
    stuck: true,
  });
  assert.deepEqual(withoutDirectives(details, { cuts: [] }), { changes: null, stuck: false });
});
