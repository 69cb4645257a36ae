#include "lint/engine/example_check.h"

#include <algorithm>
#include <optional>
#include <span>

#include "lint/base/date.h"
#include "lint/engine/linter.h"

namespace decline_lint {
namespace {

std::vector<Diagnostic> LintExample(const RulePack& pack, const RuleRecord& rule,
                                    const ExampleRecord& example, const SourceFile& file) {
  LintOptions options;
  options.only = {std::string(pack.String(rule.id))};
  options.invited = ParseIsoDate(pack.String(example.invited));
  options.now = ParseIsoDate(pack.String(example.now));
  return Linter(pack, options).Lint(file);
}

std::string Quoted(std::string_view text, const std::vector<Span>& spans) {
  std::string quoted;
  for (Span span : spans)
    quoted += (quoted.empty() ? "'" : ", '") + std::string(Slice(text, span)) + "'";
  return quoted.empty() ? "nothing" : quoted;
}

/// What is wrong with an example, or nothing.
std::optional<Diagnostic> CheckExample(const RulePack& pack, const RuleRecord& rule,
                                       const ExampleRecord& example) {
  const MarkedText marked = ReadMarks(pack.String(example.text));
  const SourceFile file("example", marked.text);
  std::vector<Span> found;
  for (const Diagnostic& finding : LintExample(pack, rule, example, file))
    found.push_back(finding.span);
  const bool by_marks = example.bad && rule.kind == RuleKind::kForbid;
  if (by_marks ? found == marked.marks : example.bad != found.empty()) return std::nullopt;
  Diagnostic failure;
  failure.rule_id = "example";
  failure.severity = Severity::kError;
  failure.span = example.span;
  failure.message = example.bad ? "this bad example does not raise the rule as it is marked"
                                : "this good example raises the rule";
  failure.help = "found: " + Quoted(marked.text, found);
  return failure;
}

/// What is wrong with the number of a rule's examples, or nothing. Points at the start of the file.
std::optional<RuleFileDiagnostic> CheckNumber(const RuleRecord& rule,
                                              std::span<const ExampleRecord> examples) {
  const auto bad = std::count_if(examples.begin(), examples.end(),
                                 [](const ExampleRecord& example) { return example.bad; });
  const auto good = static_cast<ptrdiff_t>(examples.size()) - bad;
  if (std::min(bad, good) >= static_cast<ptrdiff_t>(kFewestExamples)) return std::nullopt;
  Diagnostic shortage;
  shortage.rule_id = "example";
  shortage.severity = Severity::kError;
  shortage.message = "this rule has " + std::to_string(bad) + " bad and " + std::to_string(good) +
                     " good examples, it needs " + std::to_string(kFewestExamples) + " of each";
  shortage.help = "let one of the good ones be a near miss: almost what the rule looks for";
  return RuleFileDiagnostic{rule.file, std::move(shortage)};
}

}  // namespace

MarkedText ReadMarks(std::string_view marked) {
  MarkedText result;
  bool is_open = false;
  uint32_t begin = 0;
  while (!marked.empty()) {
    const auto at = static_cast<uint32_t>(result.text.size());
    if (!is_open && marked.starts_with("[[")) {
      is_open = true;
      begin = at;
      marked.remove_prefix(2);
    } else if (is_open && marked.starts_with("]]") && !marked.starts_with("]]]")) {
      is_open = false;
      result.marks.push_back({begin, at});
      marked.remove_prefix(2);
    } else {
      result.text += marked.front();
      marked.remove_prefix(1);
    }
  }
  return result;
}

std::vector<RuleExamples> CheckExamples(const RulePack& pack, std::string_view rule_id) {
  std::vector<RuleExamples> results;
  for (const RuleRecord& rule : pack.rules()) {
    if (!rule_id.empty() && pack.String(rule.id) != rule_id) continue;
    RuleExamples result;
    result.rule_id = pack.String(rule.id);
    const auto examples = pack.examples().subspan(rule.examples.first, rule.examples.count);
    result.shortage = CheckNumber(rule, examples);
    for (const ExampleRecord& example : examples) {
      auto failure = CheckExample(pack, rule, example);
      if (failure)
        result.failures.push_back({example.file, std::move(*failure)});
      else
        ++result.passed;
    }
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace decline_lint
