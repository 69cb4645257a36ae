#include <algorithm>

#include "lint/engine/match_check.h"
#include "lint/engine/rule_context.h"

namespace decline_lint {
namespace {

std::vector<Span> SpansOf(const RuleContext& context) {
  std::vector<Span> spans = context.found.spans;
  for (const Match& match : context.found.matches)
    spans.push_back(SpanOf(context.document(), match.tokens));
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return spans;
}

/// One finding for each match of which the rule's check says that it is wrong.
void JudgeChecked(const RuleContext& context, std::vector<Diagnostic>& findings) {
  uint32_t told_until = 0;
  for (Span span : SpansOf(context)) {
    const std::optional<CheckedMatch> wrong = CheckOf(context.rule.check)(context, span);
    if (!wrong || wrong->span.begin < told_until) continue;
    findings.push_back(MakeFinding(context, wrong->span));
    if (!wrong->message.empty()) findings.back().message = wrong->message;
    told_until = wrong->span.end;
  }
}

}  // namespace

/// One finding a match; matches that share words are one fault and are joined.
void JudgeForbid(const RuleContext& context, std::vector<Diagnostic>& findings) {
  if (context.found.empty()) return;
  if (context.rule.check != MatchCheck::kNone) return JudgeChecked(context, findings);
  std::vector<Span> joined;
  for (Span span : SpansOf(context)) {
    if (!joined.empty() && joined.back().Overlaps(span))
      joined.back().end = std::max(joined.back().end, span.end);
    else
      joined.push_back(span);
  }
  for (Span span : joined) findings.push_back(MakeFinding(context, span));
}

}  // namespace decline_lint
