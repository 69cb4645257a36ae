#include "lint/report/rule_list.h"

#include <algorithm>

#include "lint/report/finding_json.h"
#include "lint/report/visible_text.h"

namespace decline_lint {
namespace {

/// On a page; the JSON has all of them.
constexpr size_t kShownExamples = 3;

OrderedJson DescribeEntry(const RuleEntry& rule) {
  OrderedJson json{{"id", rule.id},
                   {"kind", rule.kind},
                   {"severity", SeverityName(rule.severity)},
                   {"pack", rule.pack},
                   {"message", rule.message}};
  if (!rule.guide.empty()) json["guide"] = rule.guide;
  if (!rule.why.empty()) json["why"] = rule.why;
  if (!rule.help.empty()) json["help"] = rule.help;
  json["examples"] = {{"bad", rule.bad}, {"good", rule.good}};
  return json;
}

void AppendExamples(std::string_view title, const std::vector<std::string_view>& examples,
                    std::string& out) {
  if (examples.empty()) return;
  out += '\n';
  out += title;
  out += "\n\n";
  for (size_t i = 0; i < std::min(examples.size(), kShownExamples); ++i) {
    out += i == 0 ? "```text\n" : "\n```text\n";
    out += examples[i];
    out += examples[i].ends_with('\n') ? "```\n" : "\n```\n";
  }
}

void AppendSection(const RuleEntry& rule, std::string& out) {
  out += "\n## " + std::string(rule.id) + "\n\n" + Sentence(rule.message);
  if (!rule.why.empty()) out += ' ' + Sentence(rule.why);
  if (!rule.help.empty()) out += "\n\nWhat to do: " + std::string(rule.help) + '.';
  out += "\n\nA " + std::string(SeverityName(rule.severity)) + " of the kind `" +
         std::string(rule.kind) + "`, in the pack `" + std::string(rule.pack) + '`';
  if (!rule.guide.empty()) out += "; the guide's section \"" + std::string(rule.guide) + '"';
  out += ". Left out with `--disable " + std::string(rule.id) + "`.\n";
  AppendExamples("Raised by:", rule.bad, out);
  AppendExamples("Not raised by:", rule.good, out);
}

}  // namespace

std::string RulesAsJson(std::span<const RuleEntry> rules) {
  OrderedJson list = OrderedJson::array();
  for (const RuleEntry& rule : rules) list.push_back(DescribeEntry(rule));
  return WriteJson({{"version", 1}, {"rules", std::move(list)}}, 2);
}

std::string RulesAsMarkdown(std::span<const RuleEntry> rules) {
  std::string out = "# Rules\n\n| rule | severity | kind | says |\n|---|---|---|---|\n";
  for (const RuleEntry& rule : rules) {
    const std::string id(rule.id);
    out += "| [" + id + "](#" + id + ") | " + SeverityName(rule.severity) + " | " +
           std::string(rule.kind) + " | " + std::string(rule.message) + " |\n";
  }
  for (const RuleEntry& rule : rules) AppendSection(rule, out);
  return out;
}

}  // namespace decline_lint
