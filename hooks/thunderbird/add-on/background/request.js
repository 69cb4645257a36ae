// What decline-lint is asked: the message that Thunderbird is about to send, as the program's native
// messaging protocol has it (docs/thunderbird.md). No Thunderbird is needed to run this.

/** What a mail is worth judging of; the program reads no more of it. Code units. */
export const MOST_BODY = 4_000_000;

const LISTS = { To: "to", Cc: "cc", Bcc: "bcc", "Reply-To": "replyTo" };
const OWN_HEADER = "x-decline-lint";

/** Half of a pair of surrogates, which UTF-8 has no bytes for. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Thunderbird gives an address as text, several as a list; nodes of address books tell no address. */
function addresses(value) {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === "string" && each !== "");
}

/**
 * @param {object} details ComposeDetails of compose.onBeforeSend
 * @param {{attachments?: {name: string}[], answered?: {date: Date}|null}} more
 */
export function buildRequest(details, { attachments = [], answered = null } = {}) {
  const headers = { Subject: details.subject ?? "" };
  const from = addresses(details.from);
  if (from.length > 0) headers.From = from;
  for (const [name, key] of Object.entries(LISTS)) {
    const list = addresses(details[key]);
    if (list.length > 0) headers[name] = list;
  }
  const own = (details.customHeaders ?? []).find((each) => each.name.toLowerCase() === OWN_HEADER);
  if (own) headers["X-Decline-Lint"] = own.value;
  const request = {
    type: "judge",
    headers,
    body: (details.plainTextBody ?? "").slice(0, MOST_BODY).replace(LONE_SURROGATE, "\uFFFD"),
    attachments: attachments.map((each) => each.name ?? ""),
  };
  const when = answered ? new Date(answered.date).getTime() : NaN;
  if (Number.isFinite(when)) request.answeredAt = when;
  return request;
}

/**
 * What of the message must change before it is sent: what it says to the linter alone.
 * @returns {{changes: object|null, stuck: boolean}} `stuck`: it cannot be taken out
 */
export function withoutDirectives(details, answer) {
  const cuts = answer.cuts ?? [];
  const changes = {};
  if (answer.cutHeader)
    changes.customHeaders = details.customHeaders.filter(
      (each) => each.name.toLowerCase() !== OWN_HEADER,
    );
  if (cuts.length > 0) {
    // Places in the text say nothing of places in HTML.
    if (!details.isPlainText) return { changes: null, stuck: true };
    let text = details.plainTextBody;
    for (const { from, to } of [...cuts].reverse()) text = text.slice(0, from) + text.slice(to);
    changes.plainTextBody = text;
  }
  return { changes: Object.keys(changes).length > 0 ? changes : null, stuck: false };
}
