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
#include "lint/report/registry.h"

namespace decline_lint {
namespace {

constexpr size_t kVerdictColumn = 32;

std::string Counted(size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
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
      for (const RuleFileDiagnostic& failure : result.failures) Draw(failure);
      size_t failed = result.failures.size();
      size_t examples = result.passed + failed;
      if (!options_.quiet || failed > 0) AppendVerdict(id, examples, failed);
      ++rule_count_;
      example_count_ += examples;
      failed_count_ += failed;
    }
  }

  const std::string& out() const { return out_; }
  size_t rule_count() const { return rule_count_; }
  size_t failed_count() const { return failed_count_; }

  std::string Summary() const {
    std::string of_rules = " of " + Counted(rule_count_, "rule");
    if (failed_count_ == 0) return "all " + Counted(example_count_, "example") + of_rules + " hold";
    return std::to_string(failed_count_) + " of " + Counted(example_count_, "example") + of_rules +
           " failed";
  }

 private:
  void Draw(const RuleFileDiagnostic& failure) {
    std::string_view name = rules_.pack().String(rules_.pack().files()[failure.file]);
    reporter_->AddFile(rules_.FileNamed(name), {failure.diagnostic});
  }

  void AppendVerdict(std::string_view id, size_t examples, size_t failed) {
    std::string line = failed == 0 ? "ok      " : "FAILED  ";
    line += id;
    line.resize(std::max(line.size() + 2, kVerdictColumn), ' ');
    if (failed > 0) line += std::to_string(failed) + " of ";
    out_ += line + Counted(examples, "example") + "\n";
  }

  const Options& options_;
  const LoadedRules& rules_;
  std::string out_;
  std::unique_ptr<Reporter> reporter_;  // appends to out_
  size_t rule_count_ = 0;
  size_t example_count_ = 0;
  size_t failed_count_ = 0;
};

bool IsWanted(const Options& options, std::string_view id) {
  const std::vector<std::string>& only = options.only;
  return only.empty() || std::find(only.begin(), only.end(), id) != only.end();
}

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
  if (!PrintResults(tester.out())) return ExitStatus::kCannotRun;
  if (!options.quiet) WriteToStandardError(tester.Summary() + "\n");
  return tester.failed_count() == 0 ? ExitStatus::kClean : ExitStatus::kFindings;
}

}  // namespace decline_lint
