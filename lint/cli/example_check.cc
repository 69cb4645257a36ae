#include "lint/cli/example_check.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "lint/base/date.h"
#include "lint/cli/marked_text.h"
#include "lint/engine/linter.h"
#include "lint/source/source_file.h"

namespace decline_lint {
namespace {

class ExampleRun {
 public:
  ExampleRun(const RulePack& pack, const RuleRecord& rule, bool reference)
      : pack_(pack), rule_(rule), reference_(reference) {}

  std::optional<ExampleFailure> Check(const ExampleRecord& example) const {
    return example.bad ? CheckBad(example) : CheckGood(example);
  }

 private:
  std::optional<ExampleFailure> CheckGood(const ExampleRecord& example) const {
    std::string text(pack_.String(example.text));
    std::vector<Span> found = Find(text, example);
    if (found.empty()) return std::nullopt;
    return Fail(example, "this good example raises the rule", WriteMarks(text, found));
  }

  std::optional<ExampleFailure> CheckBad(const ExampleRecord& example) const {
    std::optional<MarkedText> marked = ReadMarks(pack_.String(example.text));
    if (!marked) return Fail(example, "a mark [[ is not closed by ]]", "");
    if (marked->marks.empty() && rule_.kind == RuleKind::kForbid) {
      return Fail(example, "what is found must be marked with [[ ]]", "");
    }
    std::vector<Span> found = Find(marked->text, example);
    if (found.empty()) {
      return Fail(example, "this bad example does not raise the rule", marked->text);
    }
    if (marked->marks.empty() || found == marked->marks) return std::nullopt;
    return Fail(example, "other words are found than are marked", WriteMarks(marked->text, found));
  }

  /// The places of the rule's findings, in order and without overlaps.
  std::vector<Span> Find(std::string text, const ExampleRecord& example) const {
    LintOptions options;
    options.only = {std::string(pack_.String(rule_.id))};
    options.invited = ParseIsoDate(pack_.String(example.invited));
    options.now = ParseIsoDate(pack_.String(example.now));
    options.reference = reference_;
    Linter linter(pack_, std::move(options));
    std::vector<Span> found;
    for (const Diagnostic& finding : linter.Lint(SourceFile("example", std::move(text)))) {
      if (found.empty() || found.back().end <= finding.span.begin) found.push_back(finding.span);
    }
    return found;
  }

  ExampleFailure Fail(const ExampleRecord& example, std::string message, std::string found) const {
    return {&example, std::move(message), std::string(pack_.String(example.text)),
            std::move(found)};
  }

  const RulePack& pack_;
  const RuleRecord& rule_;
  bool reference_;
};

}  // namespace

std::vector<ExampleFailure> CheckExamples(const RulePack& pack, const RuleRecord& rule,
                                          bool reference) {
  ExampleRun run(pack, rule, reference);
  std::vector<ExampleFailure> failures;
  for (const ExampleRecord& example :
       pack.examples().subspan(rule.examples.first, rule.examples.count)) {
    if (auto failure = run.Check(example)) failures.push_back(std::move(*failure));
  }
  return failures;
}

}  // namespace decline_lint
