#include "lint/cli/show_rules_command.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/cli/output.h"
#include "lint/cli/rule_ids.h"
#include "lint/report/rule_list.h"

namespace decline_lint {
namespace {

constexpr size_t kShownExamples = 3;

std::string_view KindName(RuleKind kind) {
  static constexpr std::string_view kNames[] = {"forbid", "require", "limit", "delay"};
  return kNames[static_cast<size_t>(kind)];
}

void AppendCell(std::string_view text, size_t width, std::string& out) {
  out += text;
  out.append(width > text.size() ? width - text.size() : 0, ' ');
  out += "  ";
}

void AppendField(std::string_view name, std::string_view text, std::string& out) {
  if (text.empty()) return;
  out += "  ";
  AppendCell(std::string(name) + ":", 9, out);
  out += text;
  out += "\n";
}

void AppendExamples(const RulePack& pack, const RuleRecord& rule, bool bad, std::string& out) {
  out += bad ? "\n  Raised by:\n" : "\n  Not raised by:\n";
  size_t shown = 0;
  for (const ExampleRecord& example :
       pack.examples().subspan(rule.examples.first, rule.examples.count)) {
    if (example.bad != bad || shown == kShownExamples) continue;
    ++shown;
    std::string text(pack.String(example.text));
    while (text.ends_with('\n')) text.pop_back();
    out += "    - ";
    for (size_t i = 0; i < text.size(); ++i) {
      out += text[i];
      if (text[i] == '\n' && text[i + 1] != '\n') out += "      ";
    }
    out += "\n";
  }
}

/// The figures that pack.yaml may set: "words: 150, sentences: 10".
std::string FiguresOf(const RulePack& pack, const RuleRecord& rule) {
  if (rule.kind == RuleKind::kDelay && rule.when == DelayWhen::kLate)
    return "business-days: " + std::to_string(rule.business_days);
  std::string figures;
  for (const LimitRecord& limit : pack.limits().subspan(rule.limits.first, rule.limits.count))
    figures += (figures.empty() ? "" : ", ") + std::string(MeasureName(limit.measure)) + ": " +
               std::to_string(limit.max);
  return figures;
}

void AppendHowToSet(const RulePack& pack, const RuleRecord& rule, std::string& out) {
  const std::string id(pack.String(rule.id)), figures = FiguresOf(pack, rule);
  out += "\n  Set by:\n    --disable " + id + "\n";
  out += "    in a pack.yaml: disable: [" + id + "]\n";
  out += "                    severity: {" + id + ": " + SeverityName(rule.severity) + "}\n";
  if (!figures.empty()) out += "                    settings: {" + id + ": {" + figures + "}}\n";
}

void AppendRule(const RulePack& pack, const RuleRecord& rule, std::string& out) {
  out += pack.String(rule.id);
  out += ": ";
  out += pack.String(rule.message);
  out += "\n\n";
  AppendField("severity", SeverityName(rule.severity), out);
  AppendField("kind", KindName(rule.kind), out);
  AppendField("pack", pack.String(rule.pack), out);
  AppendField("guide", pack.String(rule.guide), out);
  AppendField("why", pack.String(rule.why), out);
  AppendField("help", pack.String(rule.help), out);
  AppendField("file", pack.String(pack.files()[rule.file]), out);
  AppendExamples(pack, rule, true, out);
  AppendExamples(pack, rule, false, out);
  AppendHowToSet(pack, rule, out);
}

std::vector<std::string_view> Examples(const RulePack& pack, const RuleRecord& rule, bool bad) {
  std::vector<std::string_view> texts;
  for (const ExampleRecord& example :
       pack.examples().subspan(rule.examples.first, rule.examples.count)) {
    if (example.bad == bad) texts.push_back(pack.String(example.text));
  }
  return texts;
}

RuleEntry DescribeRule(const RulePack& pack, const RuleRecord& rule) {
  return {.id = pack.String(rule.id),
          .kind = KindName(rule.kind),
          .severity = rule.severity,
          .pack = pack.String(rule.pack),
          .guide = pack.String(rule.guide),
          .message = pack.String(rule.message),
          .why = pack.String(rule.why),
          .help = pack.String(rule.help),
          .bad = Examples(pack, rule, true),
          .good = Examples(pack, rule, false)};
}

std::string RulesAsTable(std::span<const RuleEntry> rules) {
  size_t width = 0;
  for (const RuleEntry& rule : rules) width = std::max(width, rule.id.size());
  std::string out;
  for (const RuleEntry& rule : rules) {
    AppendCell(rule.id, width, out);
    AppendCell(SeverityName(rule.severity), 7, out);
    AppendCell(rule.kind, 7, out);
    out += rule.message;
    out += "\n";
  }
  return out;
}

std::string ListRules(RuleListFormat format, const RulePack& pack) {
  std::vector<RuleEntry> rules;
  for (const RuleRecord& rule : pack.rules()) rules.push_back(DescribeRule(pack, rule));
  switch (format) {
    case RuleListFormat::kTable:
      return RulesAsTable(rules);
    case RuleListFormat::kJson:
      return RulesAsJson(rules);
    case RuleListFormat::kMarkdown:
      return RulesAsMarkdown(rules);
  }
  return "";
}

}  // namespace

ExitStatus RunRules(const Options& options, const RulePack& pack) {
  return PrintResults(ListRules(options.rule_list, pack)) ? ExitStatus::kClean
                                                          : ExitStatus::kCannotRun;
}

ExitStatus RunExplain(const Options& options, const RulePack& pack) {
  if (options.arguments.empty()) {
    Complain("which rule? decline-lint rules lists them");
    return ExitStatus::kCannotRun;
  }
  if (!KnowsAllRules(pack, "explain", options.arguments)) return ExitStatus::kCannotRun;
  std::string out;
  for (const std::string& id : options.arguments) {
    if (!out.empty()) out += "\n";
    AppendRule(pack, *pack.FindRule(id), out);
  }
  return PrintResults(out) ? ExitStatus::kClean : ExitStatus::kCannotRun;
}

}  // namespace decline_lint
