#include "lint/engine/decoded_line.h"
#include "lint/engine/fix_builder.h"
#include "lint/engine/match_field.h"
#include "lint/engine/rule_context.h"

namespace decline_lint {

Diagnostic MakeFinding(const RuleContext& context, Span span) {
  const std::string_view match = Slice(context.document().text(), span);
  Diagnostic finding;
  finding.rule_id = context.pack.String(context.rule.id);
  finding.severity = context.rule.severity;
  finding.message = FillMessage(context.pack.String(context.rule.message), match);
  finding.help =
      FillMatch(context.pack.String(context.rule.help), QuoteWords(match, kLongestQuote));
  finding.span = context.message.to_raw.ToRaw(span);
  if (!context.message.to_raw.IsCopy(span))
    finding.decoded = DecodedLineAt(context.message.text, span);
  finding.fixes = BuildFixes(context, span);
  return finding;
}

RuleJudge JudgeOf(RuleKind kind) {
  static constexpr RuleJudge kJudges[] = {JudgeForbid, JudgeRequire, JudgeLimit, JudgeDelay};
  return kJudges[static_cast<int>(kind)];
}

}  // namespace decline_lint
