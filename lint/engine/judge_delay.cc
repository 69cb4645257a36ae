#include <algorithm>

#include "lint/engine/fix_builder.h"
#include "lint/engine/invitation_date.h"
#include "lint/engine/rule_context.h"

namespace decline_lint {
namespace {

std::optional<InvitationDate> FindInvitation(const RuleContext& context,
                                             std::optional<Date> reply) {
  InvitationClues clues =
      CluesOf(context.message, context.options.thread, context.options.utc_offset);
  clues.invited = context.options.invited;
  clues.reply = reply;
  for (const Match& match : context.found.invited)
    clues.own_words.push_back(SpanOf(context.document(), match.tokens));
  std::sort(clues.own_words.begin(), clues.own_words.end(),
            [](Span a, Span b) { return a.begin < b.begin; });
  return FindInvitationDate(context.document().text(), context.document().zones(), clues);
}

/// What a late date says. A day that may be read two ways is the later one here, so that the days
/// are at least as many as those told.
std::string LateMessage(const InvitationDate& invitation, int days) {
  const std::string told = "this reply leaves " + std::to_string(days);
  if (invitation.ambiguous) return told + " business days or more after the invitation";
  return told + " business days after the invitation of " + FormatIsoDate(invitation.date);
}

std::string WaitingMessage(const InvitationDate& invitation, int days) {
  const std::string told = std::to_string(days) + " business days ";
  if (invitation.ambiguous) return told + "or more have passed since the invitation";
  return told + "have passed since the invitation of " + FormatIsoDate(invitation.date);
}

using MessageOfDays = std::string (*)(const InvitationDate&, int days);

/// Too many business days lie between the invitation and `reply`, if both are known.
void JudgeDays(const RuleContext& context, std::optional<Date> reply, MessageOfDays message,
               std::vector<Diagnostic>& findings) {
  const auto invitation = FindInvitation(context, reply);
  if (!invitation || !reply) return;
  const int days = BusinessDaysBetween(invitation->date, *reply);
  if (days <= static_cast<int>(context.rule.business_days)) return;
  Span span = invitation->span;
  if (span.empty()) span.begin = span.end = InsertionPoint(context);
  Diagnostic finding = MakeFinding(context, span);
  finding.message = message(*invitation, days);
  findings.push_back(std::move(finding));
}

void JudgeLate(const RuleContext& context, std::vector<Diagnostic>& findings) {
  const size_t before = findings.size();
  JudgeForbid(context, findings);
  if (findings.size() > before) return;
  JudgeDays(context, ReplyDate(context.message, context.options.now), LateMessage, findings);
}

/// A reminder where nothing tells when the invitation came, or when the reply leaves and today is
/// late for it.
void JudgeUnknown(const RuleContext& context, std::vector<Diagnostic>& findings) {
  if (!context.found.empty()) return;
  const auto reply = ReplyDate(context.message, context.options.now);
  const auto latest = reply ? reply : context.options.today;
  if (!FindInvitation(context, latest)) {
    const uint32_t at = InsertionPoint(context);
    findings.push_back(MakeFinding(context, {at, at}));
  } else if (!reply) {
    JudgeDays(context, latest, WaitingMessage, findings);
  }
}

}  // namespace

void JudgeDelay(const RuleContext& context, std::vector<Diagnostic>& findings) {
  if (context.rule.when == DelayWhen::kLate)
    JudgeLate(context, findings);
  else
    JudgeUnknown(context, findings);
}

}  // namespace decline_lint
