#include <algorithm>

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

}  // namespace

/// One finding a match; matches that share words are one fault and are joined.
void JudgeForbid(const RuleContext& context, std::vector<Diagnostic>& findings) {
  if (context.found.empty()) return;
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
