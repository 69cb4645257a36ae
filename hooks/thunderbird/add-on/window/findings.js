// The window that shows why a message is not sent, and takes the answer of its writer.
//
// Whatever a finding says is put in as text, never as HTML: it quotes mail. "Back to draft" has the
// focus, and Escape or a closed window means the same, so that a key pressed by chance sends nothing.

import { counts, inOrder, placeOf, summaryOf, titleOf } from "./texts.js";

const question = new URLSearchParams(location.search).get("question");
const byId = (id) => document.getElementById(id);
const words = (name, ...values) => messenger.i18n.getMessage(name, values.map(String));

function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function excerpt(finding) {
  const { before, match, after, cutBefore, cutAfter } = finding.excerpt;
  const text = element("span", "words", (cutBefore ? "…" : "") + before);
  if (match) {
    text.append(element("mark", "", match));
  } else {
    const caret = element("span", "insertion", "^");
    caret.setAttribute("aria-hidden", "true");
    text.append(caret);
  }
  text.append(after + (cutAfter ? "…" : ""));
  const gutter = element("span", "gutter", finding.where === "body" ? String(finding.line) : "");
  if (finding.where !== "body") gutter.textContent = words("gutterSubject");
  gutter.setAttribute("aria-hidden", "true");
  return element("pre", "excerpt", gutter, text);
}

function item(finding) {
  const severity = ["error", "warning"].includes(finding.severity) ? finding.severity : "note";
  const made = element("li", severity);
  const heading = element("p", "", element("span", "severity", words(severity)), `: ${finding.message} `);
  heading.append(element("code", "rule", `[${finding.rule}]`));
  made.append(heading);
  const place = words(placeOf(finding), finding.line ?? "", finding.utf16Column ?? "");
  heading.title = place;
  made.setAttribute("aria-label", `${words(severity)}: ${finding.message}. ${place}`);
  if (finding.excerpt) made.append(excerpt(finding));
  if (finding.help) made.append(element("p", "help", `${words("help")} ${finding.help}`));
  return made;
}

function showSummary(view) {
  const name = summaryOf(view);
  const summary = byId("summary");
  if (name === null) {
    summary.textContent = counts(view.findings)
      .map(([each, count]) => words(each, count))
      .join(words("listSeparator"));
    return;
  }
  summary.textContent = words(name, view.reason ?? "");
  if (view.kind === "hostMissing")
    summary.append(" ", element("code", "", "decline-lint install-hook thunderbird"));
}

function show(view) {
  byId("title").textContent = words(titleOf(view));
  showSummary(view);
  byId("findings").append(...inOrder(view.findings).map(item));
  byId("list").hidden = view.findings.length === 0;
  byId("list").setAttribute("aria-label", words("findings"));
  byId("left-out").hidden = view.leftOut === 0;
  byId("left-out").textContent = words("leftOut", view.leftOut);
  byId("detail").hidden = !view.detail;
  byId("detail").textContent = view.detail ?? "";
  byId("detail").setAttribute("aria-label", words("detail"));
  byId("send").hidden = view.sent || view.onlyBack === true;
  byId("send").textContent = words("sendAnyway");
  byId("back").textContent = words(view.sent ? "close" : "backToDraft");
}

/** As high as what it shows, within reason. */
async function fit() {
  const chrome = outerHeight - innerHeight;
  const rest = document.querySelector("header").offsetHeight + document.querySelector("footer").offsetHeight;
  const content = byId("findings").scrollHeight + byId("left-out").offsetHeight + byId("detail").scrollHeight;
  const gap = byId("detail").hidden ? 2 : 16;
  const height = Math.min(Math.max(rest + content + gap, 170), 640, screen.availHeight - 80) + chrome;
  const { id } = await messenger.windows.getCurrent();
  await messenger.windows.update(id, { height });
}

const answer = (choice) => messenger.runtime.sendMessage({ type: "answer", question, choice });

byId("send").addEventListener("click", () => answer("send"));
byId("back").addEventListener("click", () => answer("back"));
addEventListener("keydown", (event) => {
  if (event.key === "Escape") answer("back");
});

document.documentElement.lang = messenger.i18n.getUILanguage();
const view = await messenger.runtime.sendMessage({ type: "view", question });
if (view) {
  show(view);
  byId("back").focus();
  document.documentElement.dataset.ready = "yes";
  await fit();
} else {
  window.close(); // a window of a session that is over
}
