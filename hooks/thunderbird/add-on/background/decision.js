// What becomes of a message, by what the program answers and what the options say. Pure.

export const DEFAULT_OPTIONS = {
  /** "hold": what could not be judged stays here, and its writer is asked. "send": it goes out. */
  whenHostFails: "hold",
  /** How long the program may take to answer, in seconds. */
  seconds: 30,
};

/** What is stored may be of another version, or of nobody's making. */
export function readOptions(stored) {
  const options = { ...DEFAULT_OPTIONS };
  if (["hold", "send"].includes(stored?.whenHostFails)) options.whenHostFails = stored.whenHostFails;
  const seconds = Number(stored?.seconds);
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 3600) options.seconds = seconds;
  return options;
}

/** Why there is no answer, as a kind that the window has words for. */
export function failureOf(error) {
  const text = String(error?.message ?? error);
  if (/no such native application/i.test(text)) return { kind: "hostMissing", detail: text };
  if (error?.name === "TimeoutError") return { kind: "hostSlow", detail: text };
  return { kind: "hostFailed", detail: text };
}

function isVerdict(answer) {
  return (
    answer?.type === "verdict" && typeof answer.send === "boolean" && Array.isArray(answer.findings)
  );
}

/**
 * @param {object|null} answer of the program, null when there is none
 * @param {{kind: string, detail: string}|null} failure why there is none
 * @returns {{send: boolean, view: object|null}} `view` is what the window is to show, null for none;
 *   beside a `send` it only tells.
 */
export function decide(answer, failure, options) {
  if (!failure && !isVerdict(answer))
    failure = { kind: "hostFailed", detail: answer?.error ?? "no verdict came" };
  if (failure) {
    const send = options.whenHostFails === "send";
    return { send, view: { ...failure, findings: [], leftOut: 0, sent: send } };
  }
  const { findings, leftOut = 0, reason = "", text = "" } = answer;
  const view = { kind: "findings", detail: text, reason, findings, leftOut, sent: answer.send };
  if (answer.outcome === "failed") return { send: answer.send, view: { ...view, kind: "linterFailed" } };
  if (answer.outcome === "refuse" && findings.length === 0) view.kind = "refused";
  return { send: answer.send, view: answer.send ? null : view };
}
