#include <algorithm>

#include "lint/engine/fix_builder.h"
#include "lint/engine/rule_context.h"

namespace decline_lint {
namespace {

constexpr size_t kLongestQuote = 40;
constexpr std::string_view kMatchField = "{match}";

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The words on one line, cut at a character's border when they are long.
std::string Quote(std::string_view words) {
  std::string quote;
  for (char c : words) {
    if (!IsSpace(c)) quote += c;
    else if (!quote.empty() && quote.back() != ' ') quote += ' ';
  }
  if (quote.size() <= kLongestQuote) return quote;
  size_t end = kLongestQuote;
  while (end > 0 && (static_cast<unsigned char>(quote[end]) & 0xC0) == 0x80) --end;
  return quote.substr(0, end) + "...";
}

std::string FillIn(std::string_view text, std::string_view match) {
  std::string filled(text);
  for (size_t at = filled.find(kMatchField); at != std::string::npos;
       at = filled.find(kMatchField, at)) {
    const std::string quote = Quote(match);
    filled.replace(at, kMatchField.size(), quote);
    at += quote.size();
  }
  return filled;
}

}  // namespace

Diagnostic MakeFinding(const RuleContext& context, Span span) {
  const std::string_view match = Slice(context.document().text(), span);
  Diagnostic finding;
  finding.rule_id = context.pack.String(context.rule.id);
  finding.severity = context.rule.severity;
  finding.message = FillIn(context.pack.String(context.rule.message), match);
  finding.help = FillIn(context.pack.String(context.rule.help), match);
  finding.span = context.message.to_raw.ToRaw(span);
  finding.fixes = BuildFixes(context, span);
  return finding;
}

RuleJudge JudgeOf(RuleKind kind) {
  static constexpr RuleJudge kJudges[] = {JudgeForbid, JudgeRequire, JudgeLimit, JudgeDelay};
  return kJudges[static_cast<int>(kind)];
}

}  // namespace decline_lint
