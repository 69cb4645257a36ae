#include "lint/cli/fix_command.h"

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lint/cli/draft_check.h"
#include "lint/cli/draft_setups.h"
#include "lint/cli/draft_writer.h"
#include "lint/cli/file_reader.h"
#include "lint/cli/fix_prompt.h"
#include "lint/cli/inputs.h"
#include "lint/cli/mailbox_reader.h"
#include "lint/cli/output.h"
#include "lint/cli/rule_ids.h"
#include "lint/cli/terminal.h"
#include "lint/fix/fixer.h"
#include "lint/fix/strip_directives.h"
#include "lint/fix/unified_diff.h"
#include "lint/report/registry.h"
#include "lint/report/summary.h"

namespace decline_lint {
namespace {

std::string Contradiction(const Options& options) {
  const bool reads_input =
      std::find(options.arguments.begin(), options.arguments.end(), "-") != options.arguments.end();
  if (options.interactive && options.dry_run)
    return "--interactive and --dry-run exclude each other";
  if (options.interactive && reads_input)
    return "--interactive needs a file, standard input is for the answers";
  if (options.keep_original && options.dry_run) return "--orig and --dry-run exclude each other";
  return "";
}

bool HoldsSeveralLetters(const std::string& bytes) {
  return OpensMailbox(bytes) && MailboxReader(bytes).Next().messages.size() > 1;
}

class DraftFixer {
 public:
  DraftFixer(const Options& options, const std::vector<DraftSetup>& setups)
      : options_(options), setups_(setups), linters_(setups.size()), prompt_(options) {}

  void Fix(const Input& input) {
    if (prompt_.has_quit()) return;
    const std::string problem = input.problem.empty() ? FixBytes(input) : input.problem;
    if (problem.empty()) return;
    Complain(input.name + ": " + problem);
    had_problems_ = true;
  }

  ExitStatus Finish() const {
    const std::string left = Summary(left_);
    if (!options_.quiet) {
      WriteToStandardError(Taken());
      if (!left.empty()) WriteToStandardError("left: " + left + "\n");
    }
    if (had_problems_) return ExitStatus::kCannotRun;
    return reached_threshold_ ? ExitStatus::kFindings : ExitStatus::kClean;
  }

 private:
  std::string FixBytes(const Input& input) {
    const bool in_place = !input.path.empty() && !options_.dry_run;
    std::string problem = in_place ? WhyNotReplaceable(input.path) : "";
    if (!problem.empty()) return problem;
    Expected<std::string> bytes = input.path.empty() ? ReadStandardInput(options_.max_bytes)
                                                     : ReadFile(input.path, options_.max_bytes);
    if (!bytes) return bytes.error();
    problem = WhyNoDraft(*bytes);
    if (!problem.empty()) return problem;
    if (HoldsSeveralLetters(*bytes))
      return "a mailbox is linted, but only a single letter is fixed";
    // Whoever is asked about each fix looks at it: none is unsafe then.
    Fixer fixer(LinterFor(input), SourceFile(input.name, *bytes),
                {.unsafe = options_.unsafe || options_.interactive, .rules = options_.fix_rules});
    if (options_.interactive)
      prompt_.Ask(fixer);
    else
      fixer.AcceptAll();
    problem = HandOn(input, *bytes, fixer);
    if (problem.empty()) Report(input, fixer);
    return problem;
  }

  Linter& LinterFor(const Input& input) {
    std::unique_ptr<Linter>& linter = linters_[input.setup];
    const DraftSetup& setup = setups_[input.setup];
    if (!linter) linter = std::make_unique<Linter>(*setup.pack, setup.lint);
    return *linter;
  }

  std::string HandOn(const Input& input, const std::string& before, const Fixer& fixer) const {
    const std::string after = WithoutDirectives(fixer.file(), setups_[input.setup].lint);
    if (options_.dry_run) return Print(UnifiedDiff(input.name, before, after));
    if (input.path.empty()) return Print(after);
    if (after == before) return "";
    return ReplaceDraft(input.path, {before, after, options_.keep_original});
  }

  std::string WithoutDirectives(const SourceFile& file, const LintOptions& lint) const {
    if (options_.keep_directives) return std::string(file.bytes());
    StrippedLetter stripped = StripDirectives(file, lint.input, lint.limits);
    if (!stripped.complete)
      Complain(file.name() + ": what it says to decline-lint is encoded, and stays in it");
    return std::move(stripped.bytes);
  }

  static std::string Print(std::string_view text) {
    return PrintResults(text) ? "" : "the result could not be written";
  }

  void Report(const Input& input, const Fixer& fixer) {
    for (const FixConflict& conflict : fixer.conflicts()) {
      const std::string place =
          std::to_string(conflict.place.line) + ":" + std::to_string(conflict.place.column) + ": ";
      WriteToStandardError(input.name + ":" + place + "note: fixes of " + conflict.taken + " and " +
                           conflict.left_out + " overlap, made that of " + conflict.taken + "\n");
    }
    if (fixer.gave_up()) Complain(input.name + ": too much to fix at once, some is left");
    taken_ += fixer.taken();
    drafts_ += fixer.taken() > 0 ? 1 : 0;
    left_.Add(fixer.findings());
    const std::optional<Severity> fail_on = setups_[input.setup].fail_on;
    for (const Diagnostic& finding : fixer.findings())
      reached_threshold_ |= fail_on && finding.severity >= *fail_on;
    const bool output_is_free = !options_.dry_run && !input.path.empty() && !options_.quiet;
    if (output_is_free) ShowLeft(fixer);
  }

  void ShowLeft(const Fixer& fixer) const {
    std::string out;
    FindReportFormat("text")
        ->make({.color = WantsColor(options_.color, STDOUT_FILENO)}, out)
        ->AddFile(fixer.file(), fixer.findings());
    if (!out.empty()) PrintResults(out);
  }

  std::string Taken() const {
    if (taken_ == 0) return "nothing was changed\n";
    std::string text = std::to_string(taken_) + (taken_ == 1 ? " fix" : " fixes");
    text += options_.dry_run ? " to make" : " made";
    if (drafts_ > 1) text += " in " + std::to_string(drafts_) + " drafts";
    return text + "\n";
  }

  const Options& options_;
  const std::vector<DraftSetup>& setups_;
  std::vector<std::unique_ptr<Linter>> linters_;  ///< by setup, made when asked for
  FixPrompt prompt_;
  FindingCounts left_;
  size_t taken_ = 0;
  size_t drafts_ = 0;  ///< that were changed
  bool had_problems_ = false;
  bool reached_threshold_ = false;
};

}  // namespace

ExitStatus RunFix(const Options& options) {
  const std::string contradiction = Contradiction(options);
  if (!contradiction.empty()) {
    Complain(contradiction);
    return ExitStatus::kCannotRun;
  }
  std::vector<Input> inputs = CollectInputs(options.arguments, options.stdin_name);
  const auto setups = DraftSetups::Make(options, inputs);
  if (!setups) return ExitStatus::kCannotRun;
  const std::vector<const RulePack*> packs = setups->packs();
  if (!KnowsAllRules(packs, "--rule", options.fix_rules) ||
      !KnowsAllRules(packs, "--disable", options.disabled))
    return ExitStatus::kCannotRun;
  DraftFixer fixer(options, setups->all());
  for (const Input& input : inputs) fixer.Fix(input);
  return fixer.Finish();
}

}  // namespace decline_lint
