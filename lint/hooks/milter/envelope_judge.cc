#include "lint/hooks/milter/envelope_judge.h"

#include <algorithm>
#include <utility>

#include "lint/hooks/judge.h"
#include "lint/hooks/milter/findings_text.h"

namespace decline_lint {
namespace {

constexpr char kName[] = "message";
constexpr char kWayOut[] = "to send it all the same, add the header X-Decline-Lint: skip";
constexpr size_t kMostReason = 300;

HookPolicy PolicyOf(const Treatment& treatment, HookPolicy policy) {
  policy.block = treatment.block;
  policy.packs = treatment.packs;
  return policy;
}

/// Of two answers for different recipients the one that counts for the message.
int Weight(const MailVerdict& verdict) {
  if (verdict.fate == MailFate::kStopped) return 3 + static_cast<int>(verdict.action);
  if (verdict.fate == MailFate::kPassed) return 2;
  return verdict.fate == MailFate::kBypassed ? 1 : 0;
}

MailFate FateOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kPass:
      return MailFate::kPassed;
    case Outcome::kRefuse:
      return MailFate::kStopped;
    case Outcome::kBypassed:
      return MailFate::kBypassed;
    case Outcome::kNotJudged:
      return MailFate::kNotJudged;
    case Outcome::kLinterFailed:
      break;
  }
  return MailFate::kFailed;
}

/// What the sender gets for an answer.
std::vector<std::string> Reply(const HookVerdict& found, const Treatment& treatment,
                               const MilterPolicy& policy, const std::string& bytes) {
  std::vector<std::string> lines;
  if (!found.reason.empty()) {
    lines.push_back("not accepted: " + AsciiText(found.reason, kMostReason));
    return lines;
  }
  lines.push_back("not accepted by decline-lint: " + FindingsSummary(found.findings));
  for (std::string& line : ReplyLines(found.findings, treatment.block, bytes))
    lines.push_back(std::move(line));
  if (policy.hook.bypass.header) lines.push_back(kWayOut);
  return lines;
}

std::string Summary(const HookVerdict& found) {
  return found.findings.empty() ? found.reason : FindingsSummary(found.findings);
}

EnvelopeVerdict ForGroup(HookVerdict found, const Treatment& treatment, const MilterPolicy& policy,
                         const std::string& bytes) {
  EnvelopeVerdict verdict;
  MailVerdict& mail = verdict.mail;
  mail.fate = FateOf(found.outcome);
  mail.summary = Summary(found);
  mail.cuts = std::move(found.cuts);
  if (mail.fate != MailFate::kStopped) return verdict;
  mail.action = treatment.action;
  if (mail.action == MailAction::kReject) mail.reply = Reply(found, treatment, policy, bytes);
  if (mail.action == MailAction::kHeader)
    mail.header =
        found.findings.empty() ? AsciiText(found.reason, kMostReason) : HeaderValue(found.findings);
  // Who is refused knows it from the reply.
  if (treatment.tell_sender && mail.action != MailAction::kReject)
    verdict.for_sender = found.text + (found.reason.empty() ? "" : found.reason + "\n");
  return verdict;
}

}  // namespace

EnvelopeVerdict JudgeEnvelope(const RulesToJudge& rules, const MilterPolicy& policy,
                              const MailToFilter& mail) {
  EnvelopeVerdict worst;
  worst.mail.fate = MailFate::kNotJudged;
  if (mail.sender.empty()) {
    worst.mail.summary = "it has no sender: a program wrote it";
    return worst;
  }
  const SourceFile file(kName, mail.bytes);
  LintOptions lint = rules.lint;
  lint.input = InputKind::kWireMail;
  bool is_first = true;
  for (const RecipientGroup& group : GroupRecipients(policy, mail.sender, mail.recipients)) {
    MailJudge judge(*rules.pack, lint, PolicyOf(group.treatment, policy.hook));
    EnvelopeVerdict verdict =
        ForGroup(judge.Judge(file, group.recipients), group.treatment, policy, mail.bytes);
    if (is_first || Weight(verdict.mail) > Weight(worst.mail)) worst = std::move(verdict);
    is_first = false;
  }
  if (!mail.sender_is_known) worst.for_sender.clear();
  return worst;
}

}  // namespace decline_lint
