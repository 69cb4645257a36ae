#include "lint/cli/test_rules_command.h"

#include <algorithm>
#include <string_view>

#include "lint/cli/example_check.h"
#include "lint/cli/output.h"
#include "lint/cli/rule_ids.h"

namespace decline_lint {
namespace {

struct Tally {
  size_t rules = 0;
  size_t examples = 0;
  size_t failed = 0;
};

bool Contains(const std::vector<std::string>& list, std::string_view word) {
  return list.empty() || std::find(list.begin(), list.end(), word) != list.end();
}

// An example of several lines starts on a line of its own, indented like one of a single line.
void AppendExample(std::string_view label, std::string_view text, std::string& out) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  out += "    ";
  out += label;
  for (size_t at = 0; at <= text.size();) {
    size_t end = std::min(text.find('\n', at), text.size());
    if (at > 0) out.append(4 + label.size(), ' ');
    out += text.substr(at, end - at);
    out += '\n';
    at = end + 1;
  }
}

void AppendFailure(const RulePack& pack, const RuleRecord& rule, const ExampleFailure& failure,
                   std::string& out) {
  out += pack.String(pack.files()[failure.example->file]);
  out += ":" + std::to_string(failure.example->line);
  out += ":" + std::to_string(failure.example->column);
  out += ": error: " + failure.message + " [";
  out += pack.String(rule.id);
  out += "]\n";
  AppendExample("example: ", failure.expected, out);
  if (!failure.found.empty()) AppendExample("found:   ", failure.found, out);
}

void AppendVerdict(std::string_view id, size_t examples, size_t failed, std::string& out) {
  std::string line = failed == 0 ? "ok      " : "FAILED  ";
  line += id;
  line.resize(std::max<size_t>(line.size() + 1, 34), ' ');
  line += failed == 0 ? std::to_string(examples) + " examples"
                      : std::to_string(failed) + " of " + std::to_string(examples) + " examples";
  out += line + "\n";
}

void TestRule(const Options& options, const RulePack& pack, const RuleRecord& rule, Tally& tally,
              std::string& out) {
  std::vector<ExampleFailure> failures = CheckExamples(pack, rule, options.reference);
  for (const ExampleFailure& failure : failures) AppendFailure(pack, rule, failure, out);
  if (!options.quiet || !failures.empty()) {
    AppendVerdict(pack.String(rule.id), rule.examples.count, failures.size(), out);
  }
  ++tally.rules;
  tally.examples += rule.examples.count;
  tally.failed += failures.size();
}

void Summarize(const Tally& tally) {
  std::string of_rules =
      tally.rules == 1 ? " of 1 rule" : " of " + std::to_string(tally.rules) + " rules";
  std::string text =
      tally.failed == 0 ? "all " + std::to_string(tally.examples) + " examples" + of_rules + " hold"
                        : std::to_string(tally.failed) + " of " + std::to_string(tally.examples) +
                              " examples" + of_rules + " failed";
  WriteToStandardError(text + "\n");
}

}  // namespace

ExitStatus RunTestRules(const Options& options, const RulePack& pack,
                        const std::vector<std::string>& files) {
  if (!KnowsAllRules(pack, "--rule", options.only)) return ExitStatus::kCannotRun;
  Tally tally;
  std::string out;
  for (const RuleRecord& rule : pack.rules()) {
    if (!Contains(files, pack.String(pack.files()[rule.file])) ||
        !Contains(options.only, pack.String(rule.id))) {
      continue;
    }
    TestRule(options, pack, rule, tally, out);
  }
  if (!PrintResults(out)) return ExitStatus::kCannotRun;
  if (tally.rules == 0) {
    Complain("there is no rule to test");
    return ExitStatus::kCannotRun;
  }
  if (!options.quiet) Summarize(tally);
  return tally.failed == 0 ? ExitStatus::kClean : ExitStatus::kFindings;
}

}  // namespace decline_lint
