#include "lint/cli/explain_draft_command.h"

#include <unistd.h>

#include <string>
#include <vector>

#include "lint/cli/draft_place.h"
#include "lint/cli/lint_options.h"
#include "lint/cli/output.h"
#include "lint/cli/read_draft.h"
#include "lint/cli/rule_ids.h"
#include "lint/cli/terminal.h"
#include "lint/engine/explain/explainer.h"
#include "lint/report/registry.h"

namespace decline_lint {
namespace {

std::string Drawn(const Options& options, const SourceFile& draft,
                  const std::vector<SourceFile>& files,
                  const std::vector<RuleFileDiagnostic>& steps) {
  std::string text;
  auto reporter = FindReportFormat("text")->make(
      {.color = WantsColor(options.color, STDOUT_FILENO), .excerpt = options.excerpt}, text);
  for (const RuleFileDiagnostic& step : steps)
    reporter->AddFile(step.file == kDraftFile ? draft : files[step.file], {step.diagnostic});
  return text;
}

LintOptions OptionsOf(const Options& options) {
  LintOptions lint = ToLintOptions(options);
  lint.only = options.arguments;
  lint.only.insert(lint.only.end(), options.traced.begin(), options.traced.end());
  return lint;
}

}  // namespace

ExitStatus RunExplainDraft(const Options& options, const LoadedRules& rules) {
  if (!KnowsAllRules(rules.pack(), "--trace", options.traced) ||
      !KnowsAllRules(rules.pack(), "explain", options.arguments)) {
    return ExitStatus::kCannotRun;
  }
  const DraftPlace place = ParseDraftPlace(options.why);
  const Expected<SourceFile> draft = ReadOneDraft(options, place.path, "--why");
  if (!draft) {
    Complain(draft.error());
    return ExitStatus::kCannotRun;
  }
  const std::vector<SourceFile> files = rules.Files();
  Explainer explainer(rules.pack(), files, OptionsOf(options));
  const auto steps = explainer.Explain(*draft, place.line, options.traced);
  if (steps.empty())
    Complain("no rule has anything to say of this " +
             std::string(place.line ? "line, try --trace ID" : "draft"));
  return PrintResults(Drawn(options, *draft, files, steps)) ? ExitStatus::kClean
                                                            : ExitStatus::kCannotRun;
}

}  // namespace decline_lint
