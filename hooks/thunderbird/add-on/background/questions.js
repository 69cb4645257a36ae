// The windows that ask: one for each message that is stopped, answered once.

const PAGE = "/window/findings.html";
const WIDTH = 660;
const HEIGHT = 560;

/** From the number of a question to {tabId, view, settle, windowId}. */
const questions = new Map();
let last = 0;

async function open(question) {
  const id = String(++last);
  questions.set(id, question);
  const url = messenger.runtime.getURL(`${PAGE}?question=${id}`);
  const window = { type: "popup", url, width: WIDTH, height: HEIGHT };
  try {
    question.windowId = (await messenger.windows.create(window)).id;
  } catch (error) {
    questions.delete(id);
    throw error;
  }
}

function settle(id, choice) {
  const question = questions.get(id);
  if (!questions.delete(id)) return;
  question.settle(choice);
  if (question.windowId !== undefined)
    messenger.windows.remove(question.windowId).catch(() => {}); // closed by hand
}

/** "send" or "back"; a window that is closed says "back". */
export function ask(tab, view) {
  return new Promise((resolve, reject) =>
    open({ tabId: tab.id, view, settle: resolve }).catch(reject),
  );
}

/** Shows what there is to know of a message that goes out all the same. */
export function tell(view) {
  open({ tabId: null, view, settle: () => {} }).catch(console.error);
}

/** Whether the writer of that message is being asked; brings the window to the front. */
export async function isAsking(tab) {
  for (const { tabId, windowId } of questions.values()) {
    if (tabId !== tab.id) continue;
    if (windowId !== undefined)
      await messenger.windows.update(windowId, { focused: true }).catch(() => {});
    return true;
  }
  return false;
}

messenger.windows.onRemoved.addListener((windowId) => {
  for (const [id, question] of questions) if (question.windowId === windowId) settle(id, "back");
});

messenger.runtime.onMessage.addListener((message) => {
  if (message?.type === "view") return Promise.resolve(questions.get(message.question)?.view ?? null);
  if (message?.type === "answer") settle(message.question, message.choice === "send" ? "send" : "back");
  return undefined;
});
