#include "lint/cli/lint_command.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lint/cli/batch.h"
#include "lint/cli/draft_setups.h"
#include "lint/cli/report_sink.h"
#include "lint/cli/rule_ids.h"
#include "lint/cli/version.h"

namespace decline_lint {
namespace {

bool IsRun(std::string_view id, const Options& options) {
  auto lists = [&](const std::vector<std::string>& ids) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  return !lists(options.disabled) && (options.only.empty() || lists(options.only));
}

/// The rules of all packs, each once.
std::vector<RuleInfo> RulesRun(const Options& options, const std::vector<const RulePack*>& packs) {
  std::map<std::string_view, RuleInfo> rules;
  for (const RulePack* pack : packs) {
    for (const RuleRecord& rule : pack->rules()) {
      const std::string_view id = pack->String(rule.id);
      if (!IsRun(id, options)) continue;
      rules.insert({id,
                    {id, pack->String(rule.message), pack->String(rule.why),
                     pack->String(rule.help), pack->String(rule.guide), rule.severity}});
    }
  }
  std::vector<RuleInfo> list;
  for (const auto& [id, rule] : rules) list.push_back(rule);
  return list;
}

using Sinks = std::vector<std::unique_ptr<ReportSink>>;

/// Nothing when one of them cannot be opened; the reason is on standard error then.
std::optional<Sinks> OpenSinks(const Options& options, std::span<const RuleInfo> rules) {
  const ReportOptions report{.excerpt = options.excerpt, .version = Version(), .rules = rules};
  const Expected<std::vector<ReportTarget>> targets = ReportTargets(options);
  if (!targets) {
    Complain(targets.error());
    return std::nullopt;
  }
  Sinks sinks;
  for (const ReportTarget& target : *targets) {
    auto sink = ReportSink::Open(target, options.color, report);
    if (!sink) {
      Complain(sink.error());
      return std::nullopt;
    }
    sinks.push_back(std::move(*sink));
  }
  return sinks;
}

bool FinishAll(const Sinks& sinks) {
  bool written = true;
  for (const auto& sink : sinks) written &= sink->Finish();
  return written;
}

void Summarize(const BatchResult& result, const Options& options) {
  std::string line = Summary(result.counts);
  if (!options.quiet && !line.empty()) WriteToStandardError(line + "\n");
}

}  // namespace

ExitStatus RunLint(const Options& options) {
  std::vector<Input> inputs = CollectInputs(options.arguments, options.stdin_name);
  const auto setups = DraftSetups::Make(options, inputs);
  if (!setups) return ExitStatus::kCannotRun;
  const std::vector<const RulePack*> packs = setups->packs();
  if (!KnowsAllRules(packs, "--disable", options.disabled) ||
      !KnowsAllRules(packs, "--only", options.only)) {
    return ExitStatus::kCannotRun;
  }
  const std::vector<RuleInfo> rules = RulesRun(options, packs);
  const std::optional<Sinks> sinks = OpenSinks(options, rules);
  if (!sinks) return ExitStatus::kCannotRun;
  const BatchOptions batch_options{
      .input = options.input, .max_bytes = options.max_bytes, .jobs = options.jobs};
  BatchResult result = Batch(setups->all(), batch_options, inputs, *sinks).Run();
  const bool written = FinishAll(*sinks);
  Summarize(result, options);
  if (!written || result.had_problems) return ExitStatus::kCannotRun;
  return result.reached_threshold ? ExitStatus::kFindings : ExitStatus::kClean;
}

}  // namespace decline_lint
