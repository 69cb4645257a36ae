#include "decline_lint/letter_linter.h"

#include <limits>
#include <utility>

#include "lint/engine/linter.h"
#include "lint/report/fix_text.h"
#include "lint/report/json_reporter.h"
#include "lint/report/place.h"
#include "lint/rules/embedded_pack.h"

namespace decline_lint {
namespace {

/// Spans are 32 bits wide (lint/base/span.h).
constexpr size_t kMaxBytes = std::numeric_limits<uint32_t>::max() - 1;

FindingLevel ToLevel(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return FindingLevel::kNote;
    case Severity::kWarning:
      return FindingLevel::kWarning;
    case Severity::kError:
      return FindingLevel::kError;
  }
  return FindingLevel::kError;
}

FindingFix ToFix(const SourceFile& file, Span finding, const Fix& fix) {
  const bool described = !fix.description.empty();
  FindingFix result{described ? fix.description : DescribeFix(file, finding, fix), fix.safe, {}};
  for (const TextEdit& edit : fix.edits) {
    result.edits.push_back({edit.span.begin, edit.span.end, edit.replacement});
  }
  return result;
}

Finding ToFinding(const SourceFile& file, const Diagnostic& diagnostic) {
  const Position place = PlaceOf(file, diagnostic.span.begin);
  Finding finding{.rule = diagnostic.rule_id,
                  .level = ToLevel(diagnostic.severity),
                  .message = diagnostic.message,
                  .help = diagnostic.help,
                  .begin = diagnostic.span.begin,
                  .end = diagnostic.span.end,
                  .line = place.line,
                  .column = place.column,
                  .fixes = {}};
  for (const Fix& fix : diagnostic.fixes) {
    finding.fixes.push_back(ToFix(file, diagnostic.span, fix));
  }
  return finding;
}

LintOptions ToLintOptions(LetterOptions options) {
  LintOptions result;
  result.disabled = std::move(options.disabled);
  result.only = std::move(options.only);
  result.invited = options.invited;
  result.now = options.now;
  return result;
}

SourceFile ToSourceFile(std::string_view name, std::string_view letter) {
  if (letter.size() > kMaxBytes) letter = {};
  return SourceFile(std::string(name), std::string(letter));
}

}  // namespace

struct LetterLinter::State {
  Linter linter;

  std::vector<Diagnostic> Lint(const SourceFile& file) {
    if (file.size() == 0) return {};
    return linter.Lint(file);
  }
};

LetterLinter::LetterLinter(LetterOptions options)
    : state_(new State{Linter(EmbeddedPack(), ToLintOptions(std::move(options)))}) {}
LetterLinter::LetterLinter(LetterLinter&&) noexcept = default;
LetterLinter& LetterLinter::operator=(LetterLinter&&) noexcept = default;
LetterLinter::~LetterLinter() = default;

std::vector<Finding> LetterLinter::Lint(std::string_view letter) {
  const SourceFile file = ToSourceFile("", letter);
  std::vector<Finding> findings;
  for (const Diagnostic& diagnostic : state_->Lint(file)) {
    findings.push_back(ToFinding(file, diagnostic));
  }
  return findings;
}

std::string LetterLinter::LintToJson(std::string_view letter, std::string_view name) {
  const SourceFile file = ToSourceFile(name, letter);
  std::string json;
  const auto reporter = MakeJsonReporter({.version = LetterLinterVersion()}, json);
  reporter->Begin();
  reporter->AddFile(file, state_->Lint(file));
  reporter->End();
  return json;
}

std::string_view LetterLinterVersion() { return DECLINE_LINT_VERSION; }

}  // namespace decline_lint
