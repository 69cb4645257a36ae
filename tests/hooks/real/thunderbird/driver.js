// Runs in the add-on under test, in a Thunderbird without a screen: writes messages, sends them, answers
// the add-on's windows as a person would, and notes what there was to see. The test compares.
//
// Nothing here waits for a fixed time: all waiting is for something to be there, with a deadline.

const NOTEBOOK = "decline_lint_test";
const DEADLINE = 60_000;

const notebook = (message) => messenger.runtime.sendNativeMessage(NOTEBOOK, message);

async function until(what, found) {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const value = await found();
    if (value) return value;
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const pages = (path) =>
  messenger.extension.getViews().filter((each) => each.location.pathname === path && !each.closed);

const views = () => pages("/window/findings.html");

const aWindow = () =>
  until("a window of the add-on", () =>
    views().find((each) => each.document.documentElement.dataset.ready === "yes"),
  );

const noWindow = () => until("the end of the window", () => views().length === 0);

/** What a person sees, and what a screen reader is told. */
function look(view) {
  const page = view.document;
  const main = page.querySelector("main");
  const shown = (element) => element.offsetParent !== null;
  return {
    title: page.getElementById("title").textContent,
    summary: page.getElementById("summary").textContent,
    findings: [...page.querySelectorAll("li")].map((each) => ({
      rule: each.querySelector(".rule").textContent,
      place: each.querySelector("p").title,
      marked: each.querySelector("mark")?.textContent ?? null,
    })),
    detail: page.getElementById("detail").textContent,
    buttons: [...page.querySelectorAll("button")].filter(shown).map((each) => each.textContent),
    focus: page.activeElement.id,
    role: main.getAttribute("role"),
    labelled: page.getElementById(main.getAttribute("aria-labelledby")) !== null,
    described: page.getElementById(main.getAttribute("aria-describedby")) !== null,
  };
}

const answers = {
  back: (view) => view.document.getElementById("back").click(),
  send: (view) => view.document.getElementById("send").click(),
  escape: (view) =>
    view.document.activeElement.dispatchEvent(
      new view.KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    ),
  close: async (view) => {
    const own = await view.messenger.windows.getCurrent();
    await messenger.windows.remove(own.id);
  },
};

/** Sends, answers the window if one is to come, and notes the end of it. */
async function send(name, tab, answer) {
  const before = await messenger.compose.getComposeDetails(tab.id);
  const result = messenger.compose
    .sendMessage(tab.id, { mode: "sendNow" })
    .then(() => "sent", (error) => `stopped: ${error.message}`);
  let seen = null;
  if (answer) {
    const view = await aWindow();
    seen = look(view);
    await answers[answer](view);
    await noWindow();
  }
  const entry = { name, result: await result, seen };
  if (!entry.result.startsWith("sent")) {
    const after = await messenger.compose.getComposeDetails(tab.id);
    entry.draftKept = after.body === before.body && after.subject === before.subject;
  }
  await notebook({ note: entry });
}

const to = "vale@example.org";
const plain = (subject, text) =>
  messenger.compose.beginNew({ to, subject, isPlainText: true, plainTextBody: text });
const html = (subject, text) =>
  messenger.compose.beginNew({ to, subject, isPlainText: false, body: text });

async function invitation(daysAgo) {
  const date = new Date(Date.now() - daysAgo * 86_400_000);
  const source = [
    `Message-ID: <invitation-${daysAgo}@example.org>`,
    `Date: ${date.toUTCString().replace("GMT", "+0000")}`,
    "From: Elena Vale <vale@example.org>",
    "To: ivo@example.org",
    "Subject: Interview",
    "Content-Type: text/plain; charset=UTF-8",
    "",
    "Dear Mr Lund, please come to an interview for the role of cartographer.",
    "",
  ].join("\r\n");
  const [trash] = await messenger.folders.query({ specialUse: ["trash"] });
  return messenger.messages.import(new File([source], "invitation.eml"), trash.id, { new: true });
}

async function reply(daysAgo, text) {
  const { id } = await invitation(daysAgo);
  return messenger.compose.beginReply(id, "replyToSender", {
    isPlainText: true,
    plainTextBody: text,
  });
}

/** Tries the connection on the options page, and chooses there to send what cannot be checked. */
async function setOptions(name) {
  const url = messenger.runtime.getURL("/options/options.html");
  const { id } = await messenger.windows.create({ type: "popup", url });
  const [page] = await until("the options page", () => {
    const open = pages("/options/options.html");
    return open[0]?.document.getElementById("seconds")?.value && open;
  });
  page.document.getElementById("try").click();
  const result = page.document.getElementById("result");
  await until("the result of trying", () => /:/.test(result.textContent));
  page.document.querySelector("[value=send]").click();
  await until("the choice", async () => (await messenger.storage.local.get()).whenHostFails === "send");
  await notebook({ note: { name, result: result.textContent } });
  await messenger.windows.remove(id);
}

async function run({ good, bad, goodHtml, badHtml }) {
  await send("pass", await plain("pass", good));

  const stopped = await plain("stopped", bad);
  await send("back", stopped, "back");
  await send("escape", stopped, "escape");
  await send("closed", stopped, "close");
  await send("anyway", stopped, "send");

  await send("html pass", await html("html pass", goodHtml));
  const stoppedHtml = await html("html stopped", badHtml);
  await send("html back", stoppedHtml, "back");

  await send("reply in time", await reply(0, good));
  await send("reply late", await reply(20, good), "back");

  const named = await messenger.compose.beginNew({
    to,
    subject: "attached",
    isPlainText: true,
    plainTextBody: good,
    attachments: [{ file: new File(["x"], "Lebenslauf ü.txt") }],
  });
  await send("attachment", named);

  await send("directive", await plain("directive", `${good}%% decline-lint: disable=missing-reason\n`));

  await setOptions("connection");
  await messenger.storage.local.clear();
  await notebook({ do: "remove" });
  const unchecked = await plain("unchecked", good);
  await send("host missing", unchecked, "back");
  await notebook({ do: "break" });
  await send("host broken", unchecked, "back");
  await setOptions("no connection");
  const open = messenger.compose.sendMessage(unchecked.id, { mode: "sendNow" });
  const told = await aWindow();
  const seen = look(told);
  await open;
  await answers.back(told);
  await noWindow();
  await notebook({ note: { name: "sent unchecked", result: "sent", seen } });
}

(async () => {
  try {
    const letters = await (await fetch(messenger.runtime.getURL("letters.json"))).json();
    await until("an identity", async () => (await messenger.identities.list()).length > 0);
    await run(letters);
    await notebook({ note: { name: "done" } });
  } catch (error) {
    await notebook({ note: { name: "failed", error: `${error}\n${error.stack}` } });
  }
})();
