// Asks decline-lint about each message that is about to leave, and the writer about each message
// that is stopped. Thunderbird waits with the sending until the promise of the listener is settled.

import { decide, failureOf, readOptions } from "./decision.js";
import { buildRequest, withoutDirectives } from "./request.js";
import { ask, isAsking, tell } from "./questions.js";

const HOST = "decline_lint";

function timeout(seconds) {
  return new Promise((_, reject) =>
    setTimeout(
      () => reject(new DOMException(`no answer within ${seconds} seconds`, "TimeoutError")),
      seconds * 1000,
    ),
  );
}

/** The message that this one answers; null when there is none, or it is not in a folder. */
async function answered(details) {
  if (details.type !== "reply" || details.relatedMessageId === undefined) return null;
  return messenger.messages.get(details.relatedMessageId).catch(() => null);
}

async function judge(tab, details, options) {
  const [attachments, original] = await Promise.all([
    messenger.compose.listAttachments(tab.id),
    answered(details),
  ]);
  const request = buildRequest(details, { attachments, answered: original });
  return Promise.race([messenger.runtime.sendNativeMessage(HOST, request), timeout(options.seconds)]);
}

async function check(tab, details) {
  const options = readOptions(await messenger.storage.local.get());
  let answer = null;
  let failure = null;
  try {
    answer = await judge(tab, details, options);
  } catch (error) {
    failure = failureOf(error);
  }
  const { send, view } = decide(answer, failure, options);
  const { changes, stuck } = answer ? withoutDirectives(details, answer) : { changes: null };
  if (stuck) {
    await ask(tab, { kind: "directives", findings: [], leftOut: 0, sent: false, onlyBack: true });
    return { cancel: true };
  }
  if (send && view) tell(view);
  if (!send && (await ask(tab, view)) !== "send") return { cancel: true };
  return changes ? { details: changes } : {};
}

messenger.compose.onBeforeSend.addListener(async (tab, details) => {
  // A second "Send" while the first one is being asked about: the window is there already.
  if (await isAsking(tab)) return { cancel: true };
  try {
    return await check(tab, details);
  } catch (error) {
    // Whatever it is that broke: the mail stays here, and its writer hears of it.
    console.error("decline-lint:", error);
    const view = { ...failureOf(error), findings: [], leftOut: 0, sent: false };
    return (await ask(tab, view)) === "send" ? {} : { cancel: true };
  }
});
