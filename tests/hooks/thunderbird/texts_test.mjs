// The words of the window: each that is asked for is there, and none is there in vain.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { counts, inOrder, placeOf, summaryOf, titleOf } from "../../../hooks/thunderbird/add-on/window/texts.js";

const addOn = new URL("../../../hooks/thunderbird/add-on/", import.meta.url);
const read = (name) => readFileSync(new URL(name, addOn), "utf8");
const messages = JSON.parse(read("_locales/en/messages.json"));
const sources = ["window", "options", "background"]
  .flatMap((folder) => readdirSync(new URL(folder, addOn)).map((name) => read(`${folder}/${name}`)))
  .concat(read("manifest.json"))
  .join("\n");

test("findings are counted, the worst ones first", () => {
  const all = ["note", "error", "warning", "note"].map((severity) => ({ severity }));
  assert.deepEqual(counts(all), [["errorOne", "1"], ["warningOne", "1"], ["noteMany", "2"]]);
  assert.deepEqual(inOrder(all).map((each) => each.severity), ["error", "warning", "note", "note"]);
  assert.deepEqual(counts([]), []);
});

test("every view has words", () => {
  for (const kind of ["findings", "refused", "linterFailed", "hostMissing", "hostSlow", "hostFailed", "directives", "?"])
    for (const sent of [true, false]) {
      assert.ok(messages[titleOf({ kind, sent })], kind);
      const summary = summaryOf({ kind });
      assert.ok(summary === null || messages[summary], kind);
    }
  for (const where of ["body", "subject", "header", "attachments"]) assert.ok(messages[placeOf({ where })]);
});

test("each word is used, and each used one is there", () => {
  const asked = [...sources.matchAll(/(?:words\(|data-words=)"(\w+)"/g), ...sources.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]);
  assert.ok(asked.length > 10);
  for (const name of asked) assert.ok(messages[name], `there is no message ${name}`);
  const severities = counts(["error", "error", "warning", "warning", "note", "note"].map((severity) => ({ severity })));
  const made = ["error", "warning", "note", "errorOne", "warningOne", "noteOne", ...severities.map(([name]) => name)];
  for (const name of Object.keys(messages))
    assert.ok(made.includes(name) || sources.includes(`"${name}"`) || asked.includes(name), `${name} is used nowhere`);
});

test("placeholders are those of the message", () => {
  for (const [name, { message, placeholders = {} }] of Object.entries(messages)) {
    const used = [...message.matchAll(/\$(\w+)\$/g)].map((match) => match[1].toLowerCase()).sort();
    assert.deepEqual(used, Object.keys(placeholders).sort(), name);
  }
});

test("nothing that a mail says is taken for HTML", () => {
  assert.equal(/innerHTML|insertAdjacentHTML|document\.write|eval\(/.test(sources), false);
});
