// Which words a view has: names of messages (_locales/*/messages.json). Pure.

const SEVERITIES = ["error", "warning", "note"];

/** By the kind of a view: the message below its title; null for the counts of its findings. */
const SUMMARIES = new Map([
  ["findings", null],
  ["refused", "summaryRefused"],
  ["linterFailed", "summaryLinterFailed"],
  ["hostMissing", "summaryHostMissing"],
  ["hostSlow", "summaryHostSlow"],
  ["hostFailed", "summaryHostFailed"],
  ["directives", "summaryDirectives"],
]);

/** [name of a message, how many] for each severity that occurs, the worst one first. */
export function counts(findings) {
  const all = [];
  for (const severity of SEVERITIES) {
    const count = findings.filter((each) => each.severity === severity).length;
    if (count > 0) all.push([`${severity}${count === 1 ? "One" : "Many"}`, String(count)]);
  }
  return all;
}

/** The worst first, else as they stand in the message. */
export function inOrder(findings) {
  const rank = ({ severity }) => SEVERITIES.indexOf(severity);
  return [...findings].sort((one, other) => rank(one) - rank(other));
}

export function titleOf(view) {
  if (view.sent) return "titleSentUnchecked";
  return ["findings", "refused", "directives"].includes(view.kind) ? "titleStopped" : "titleUnchecked";
}

export function summaryOf(view) {
  return SUMMARIES.has(view.kind) ? SUMMARIES.get(view.kind) : "summaryHostFailed";
}

/** The message that says where a finding is; its words are [line, column]. */
export function placeOf(finding) {
  if (finding.where === "body") return "placeBody";
  if (finding.where === "subject") return "placeSubject";
  return finding.where === "attachments" ? "placeAttachments" : "placeHeader";
}
