#include "lint/rules/rule_reader.h"

#include <algorithm>
#include <bit>

#include "lint/rules/phrase_reader.h"
#include "lint/rules/yaml_fields.h"
#include "lint/text/document.h"

namespace decline_lint {
namespace {

const NameTable<RuleKind> kKinds = {{"forbid", RuleKind::kForbid},
                                    {"require", RuleKind::kRequire},
                                    {"limit", RuleKind::kLimit},
                                    {"delay", RuleKind::kDelay}};
const NameTable<Severity> kSeverities = {
    {"note", Severity::kNote}, {"warning", Severity::kWarning}, {"error", Severity::kError}};
const NameTable<DelayWhen> kDelays = {{"late", DelayWhen::kLate}, {"unknown", DelayWhen::kUnknown}};
const NameTable<Measure> kMeasures = {{"words", Measure::kWords},
                                      {"sentences", Measure::kSentences},
                                      {"paragraphs", Measure::kParagraphs},
                                      {"characters", Measure::kCharacters}};
const NameTable<FixPlace> kFixPlaces = {
    {"message-start", FixPlace::kMessageStart},    {"after-greeting", FixPlace::kAfterGreeting},
    {"body-start", FixPlace::kBodyStart},          {"body-end", FixPlace::kBodyEnd},
    {"before-sign-off", FixPlace::kBeforeSignOff}, {"message-end", FixPlace::kMessageEnd}};
const NameTable<FixAction> kDeletions = {{"match", FixAction::kDeleteMatch},
                                         {"clause", FixAction::kDeleteClause},
                                         {"sentence", FixAction::kDeleteSentence}};

// --- fixes

const YamlField<FixSource> kFixFields[] = {
    {"insert",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.text = ReadText(value, "insert", mistakes);
       fix.action = FixAction::kInsert;
     }},
    {"replace",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.text = ReadText(value, "replace", mistakes);
       fix.action = FixAction::kReplace;
     }},
    {"delete",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.action = ReadName(value, "deletion", kDeletions, mistakes).value_or(fix.action);
     }},
    {"at",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.place = ReadName(value, "place", kFixPlaces, mistakes).value_or(fix.place);
     }},
    {"description",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.description = ReadText(value, "description", mistakes);
     }},
    {"safe", [](const YamlNode& value, FixSource& fix,
                Mistakes mistakes) { fix.safe = ReadBool(value, "safe", mistakes); }},
};

void ReadFix(const YamlNode& node, RuleSource& rule, Mistakes mistakes) {
  if (!ExpectMap(node, "fix", mistakes)) return;
  FixSource fix;
  ReadFields(node, kFixFields, fix, mistakes);
  const auto actions = (node.Find("insert") != nullptr) + (node.Find("replace") != nullptr) +
                       (node.Find("delete") != nullptr);
  if (actions != 1) mistakes.Add(node.span, "a fix is one of 'insert', 'replace' and 'delete'");
  rule.fixes.push_back(std::move(fix));
}

// --- examples

const YamlField<ExampleSource> kExampleFields[] = {
    {"text", [](const YamlNode& value, ExampleSource& example,
                Mistakes mistakes) { example.text = ReadText(value, "text", mistakes); }},
    {"invited", [](const YamlNode& value, ExampleSource& example,
                   Mistakes mistakes) { example.invited = ReadText(value, "invited", mistakes); }},
    {"now", [](const YamlNode& value, ExampleSource& example,
               Mistakes mistakes) { example.now = ReadText(value, "now", mistakes); }},
};

void ReadExampleList(const YamlNode& list, bool bad, RuleSource& rule, Mistakes mistakes) {
  for (const YamlNode& node : ReadList(list, bad ? "bad" : "good", mistakes)) {
    ExampleSource example;
    example.bad = bad;
    example.span = node.span;
    if (node.IsMap())
      ReadFields(node, kExampleFields, example, mistakes);
    else
      example.text = ReadText(node, "example", mistakes);
    rule.examples.push_back(std::move(example));
  }
}

const YamlField<RuleSource> kExampleLists[] = {
    {"bad", [](const YamlNode& value, RuleSource& rule,
               Mistakes mistakes) { ReadExampleList(value, true, rule, mistakes); }},
    {"good", [](const YamlNode& value, RuleSource& rule,
                Mistakes mistakes) { ReadExampleList(value, false, rule, mistakes); }},
};

// --- limits

void SetLimit(Measure measure, const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
  const auto max = ReadNumber(value, "limit", mistakes);
  if (!max) return;
  std::erase_if(rule.limits, [&](const LimitRecord& limit) { return limit.measure == measure; });
  rule.limits.push_back({measure, *max});
}

void ReadLimits(const YamlNode& node, RuleSource& rule, Mistakes mistakes) {
  if (!ExpectMap(node, "limits", mistakes)) return;
  for (const auto& [key, value] : node.entries)
    if (auto measure = ReadName(key, "measure", kMeasures, mistakes))
      SetLimit(*measure, value, rule, mistakes);
}

// --- rules

template <std::string RuleSource::*kMember>
void ReadRuleText(const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
  rule.*kMember = ReadText(value, "this key", mistakes);
}

void ReadId(const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
  rule.id = ReadText(value, "id", mistakes);
  rule.id_span = value.span;
  const bool kebab = !rule.id.empty() && std::all_of(rule.id.begin(), rule.id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (value.IsScalar() && !kebab)
    mistakes.Add(value.span, "an id is of lower-case letters, digits and hyphens");
}

void ReadMessage(const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
  constexpr size_t kLongest = 72;
  rule.message = ReadText(value, "message", mistakes);
  if (rule.message.size() > kLongest)
    mistakes.Add(value.span, "a message has at most 72 characters");
}

void ReadPatterns(const YamlNode& value, bool invited, RuleSource& rule, Mistakes mistakes) {
  for (const YamlNode& node : ReadList(value, invited ? "invited" : "patterns", mistakes)) {
    PatternSource pattern = ReadPattern(node, mistakes);
    pattern.is_invited = invited;
    rule.patterns.push_back(std::move(pattern));
  }
}

const YamlField<RuleSource> kRuleFields[] = {
    {"id", ReadId},
    {"kind",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.kind = ReadName(value, "kind", kKinds, mistakes).value_or(rule.kind);
     }},
    {"severity",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.severity = ReadName(value, "severity", kSeverities, mistakes).value_or(rule.severity);
     }},
    {"scope",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.scope = ReadScope(value, mistakes).value_or(rule.scope);
     }},
    {"message", ReadMessage},
    {"why", ReadRuleText<&RuleSource::why>},
    {"guide", ReadRuleText<&RuleSource::guide>},
    {"help", ReadRuleText<&RuleSource::help>},
    {"patterns", [](const YamlNode& value, RuleSource& rule,
                    Mistakes mistakes) { ReadPatterns(value, false, rule, mistakes); }},
    {"invited", [](const YamlNode& value, RuleSource& rule,
                   Mistakes mistakes) { ReadPatterns(value, true, rule, mistakes); }},
    {"unless", [](const YamlNode& value, RuleSource& rule,
                  Mistakes mistakes) { ReadConditions(value, true, rule.conditions, mistakes); }},
    {"with", [](const YamlNode& value, RuleSource& rule,
                Mistakes mistakes) { ReadConditions(value, false, rule.conditions, mistakes); }},
    {"negation", [](const YamlNode& value, RuleSource& rule,
                    Mistakes mistakes) { rule.negation_breaks = ReadNegation(value, mistakes); }},
    {"limits", ReadLimits},
    {"when",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.when = ReadName(value, "delay", kDelays, mistakes).value_or(rule.when);
     }},
    {"business-days",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.business_days = ReadNumber(value, "business-days", mistakes).value_or(2);
     }},
    {"fix", ReadFix},
    {"fixes",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       for (const YamlNode& node : ReadList(value, "fixes", mistakes))
         ReadFix(node, rule, mistakes);
     }},
    {"examples",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       if (ExpectMap(value, "examples", mistakes)) ReadFields(value, kExampleLists, rule, mistakes);
     }},
};

void CheckComplete(const YamlNode& root, const RuleSource& rule, Mistakes mistakes) {
  for (std::string_view key : {"id", "kind", "message"})
    if (!root.Find(key)) mistakes.Add(root.span, "the key '" + std::string(key) + "' is missing");
  const bool needs_patterns = rule.kind == RuleKind::kForbid || rule.kind == RuleKind::kRequire;
  if (needs_patterns && !root.Find("patterns"))
    mistakes.Add(root.span, "a rule of this kind needs 'patterns'");
  if (rule.kind == RuleKind::kLimit && !root.Find("limits"))
    mistakes.Add(root.span, "a limit needs 'limits', such as {words: 150}");
}

}  // namespace

RuleSource ReadRule(const YamlNode& root, std::string_view pack, Mistakes mistakes) {
  RuleSource rule;
  rule.file = mistakes.file();
  rule.pack = pack;
  rule.scope = DefaultScope();
  if (!ExpectMap(root, "a rule file", mistakes)) return rule;
  ReadFields(root, kRuleFields, rule, mistakes);
  CheckComplete(root, rule, mistakes);
  return rule;
}

void ApplySetting(const YamlNode& setting, RuleSource& rule, Mistakes mistakes) {
  if (!ExpectMap(setting, "the settings of a rule", mistakes)) return;
  for (const auto& [key, value] : setting.entries) {
    if (key.scalar == "business-days") {
      rule.business_days =
          ReadNumber(value, "business-days", mistakes).value_or(rule.business_days);
    } else if (auto measure = ReadName(key, "setting", kMeasures, mistakes)) {
      SetLimit(*measure, value, rule, mistakes);
    }
  }
}

}  // namespace decline_lint
