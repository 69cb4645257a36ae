#include "lint/cli/show_rules_command.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/cli/output.h"
#include "lint/cli/rule_ids.h"

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
    for (char c : text) {
      out += c;
      if (c == '\n') out += "      ";
    }
    out += "\n";
  }
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
  AppendExamples(pack, rule, true, out);
  AppendExamples(pack, rule, false, out);
}

}  // namespace

ExitStatus RunRules(const RulePack& pack) {
  size_t width = 0;
  for (const RuleRecord& rule : pack.rules()) width = std::max<size_t>(width, rule.id.size);
  std::string out;
  for (const RuleRecord& rule : pack.rules()) {
    AppendCell(pack.String(rule.id), width, out);
    AppendCell(SeverityName(rule.severity), 7, out);
    AppendCell(KindName(rule.kind), 7, out);
    out += pack.String(rule.message);
    out += "\n";
  }
  return PrintResults(out) ? ExitStatus::kClean : ExitStatus::kCannotRun;
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
