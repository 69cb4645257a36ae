#include "lint/cli/test_rules_command.h"

#include <unistd.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/cli/output.h"
#include "lint/cli/rule_ids.h"
#include "lint/cli/terminal.h"
#include "lint/engine/example_check.h"
#include "lint/engine/rule_lints/rule_lints.h"
#include "lint/report/registry.h"

namespace decline_lint {
namespace {

constexpr size_t kVerdictColumn = 32;

std::string Counted(size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

bool IsWanted(const Options& options, std::string_view id) {
  const std::vector<std::string>& only = options.only;
  return only.empty() || std::find(only.begin(), only.end(), id) != only.end();
}

class RuleTester {
 public:
  RuleTester(const Options& options, const LoadedRules& rules)
      : options_(options),
        rules_(rules),
        reporter_(FindReportFormat("text")->make(
            {.color = WantsColor(options.color, STDOUT_FILENO), .excerpt = true}, out_)) {}

  void Test(const RuleRecord& rule) {
    std::string_view id = rules_.pack().String(rule.id);
    for (const RuleExamples& result : CheckExamples(rules_.pack(), id)) {
      if (result.shortage) Draw(*result.shortage);
      for (const RuleFileDiagnostic& failure : result.failures) Draw(failure);
      const size_t failed = result.failures.size();
      AppendVerdict(id, result);
      ++rule_count_;
      example_count_ += result.passed + failed;
      failed_count_ += failed;
      short_count_ += result.shortage ? 1 : 0;
    }
  }

  /// What is wrong with the files under test, beside their examples.
  void Lint() {
    for (const RuleFileDiagnostic& fault : LintRules(rules_.pack(), rules_.Files())) {
      const StringRef file = rules_.pack().files()[fault.file];
      if (!rules_.IsToBeTested(rules_.pack().String(file)) || !IsOfWantedRule(fault)) continue;
      Draw(fault);
      ++fault_count_;
    }
  }

  const std::string& out() const { return out_; }
  size_t rule_count() const { return rule_count_; }
  bool all_hold() const { return failed_count_ + short_count_ + fault_count_ == 0; }

  std::string Summary() const {
    const std::string examples =
        Counted(example_count_, "example") + " of " + Counted(rule_count_, "rule");
    const std::string shortage =
        short_count_ == 0 ? "" : ", " + Counted(short_count_, "rule") + " with too few";
    const std::string faults =
        fault_count_ == 0 ? "" : ", " + Counted(fault_count_, "fault") + " in the rules";
    if (failed_count_ == 0) return "all " + examples + " hold" + shortage + faults;
    return std::to_string(failed_count_) + " of " + examples + " failed" + shortage + faults;
  }

 private:
  void Draw(const RuleFileDiagnostic& failure) {
    std::string_view name = rules_.pack().String(rules_.pack().files()[failure.file]);
    reporter_->AddFile(rules_.FileNamed(name), {failure.diagnostic});
  }

  /// With --rule only what is in the files of those rules.
  bool IsOfWantedRule(const RuleFileDiagnostic& fault) const {
    if (options_.only.empty()) return true;
    const auto rules = rules_.pack().rules();
    return std::any_of(rules.begin(), rules.end(), [&](const RuleRecord& rule) {
      return rule.file == fault.file && IsWanted(options_, rules_.pack().String(rule.id));
    });
  }

  void AppendVerdict(std::string_view id, const RuleExamples& result) {
    const size_t failed = result.failures.size();
    const bool holds = failed == 0 && !result.shortage;
    if (options_.quiet && holds) return;
    std::string line = holds ? "ok      " : "FAILED  ";
    line += id;
    line.resize(std::max(line.size() + 2, kVerdictColumn), ' ');
    if (failed > 0) line += std::to_string(failed) + " of ";
    line += Counted(result.passed + failed, "example");
    out_ += line + (result.shortage ? ", too few" : "") + "\n";
  }

  const Options& options_;
  const LoadedRules& rules_;
  std::string out_;
  std::unique_ptr<Reporter> reporter_;  // appends to out_
  size_t rule_count_ = 0;
  size_t example_count_ = 0;
  size_t failed_count_ = 0;
  size_t short_count_ = 0;  ///< rules with too few examples
  size_t fault_count_ = 0;
};

}  // namespace

ExitStatus RunTestRules(const Options& options, const LoadedRules& rules) {
  const RulePack& pack = rules.pack();
  if (!KnowsAllRules(pack, "--rule", options.only)) return ExitStatus::kCannotRun;
  RuleTester tester(options, rules);
  for (const RuleRecord& rule : pack.rules()) {
    if (rules.IsToBeTested(pack.String(pack.files()[rule.file])) &&
        IsWanted(options, pack.String(rule.id))) {
      tester.Test(rule);
    }
  }
  if (tester.rule_count() == 0) {
    Complain("there is no rule to test");
    return ExitStatus::kCannotRun;
  }
  if (options.strict) tester.Lint();
  if (!PrintResults(tester.out())) return ExitStatus::kCannotRun;
  if (!options.quiet) WriteToStandardError(tester.Summary() + "\n");
  return tester.all_hold() ? ExitStatus::kClean : ExitStatus::kFindings;
}

}  // namespace decline_lint
