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
                                      {"characters", Measure::kCharacters},
                                      {"strangers", Measure::kStrangers}};
const NameTable<MessageFact> kFacts = {{"headers", MessageFact::kHeaders},
                                       {"no-attachments", MessageFact::kNoAttachments},
                                       {"no-links", MessageFact::kNoLinks}};
const NameTable<MatchCheck> kChecks = {{"luhn", MatchCheck::kLuhn},
                                       {"weekday", MatchCheck::kWeekday},
                                       {"recipient", MatchCheck::kRecipient}};
const NameTable<FixPlace> kFixPlaces = {
    {"message-start", FixPlace::kMessageStart}, {"after-greeting", FixPlace::kAfterGreeting},
    {"body-start", FixPlace::kBodyStart},       {"body-end", FixPlace::kBodyEnd},
    {"after-opening", FixPlace::kAfterOpening}, {"before-sign-off", FixPlace::kBeforeSignOff},
    {"message-end", FixPlace::kMessageEnd}};
const NameTable<FixAction> kDeletions = {{"match", FixAction::kDeleteMatch},
                                         {"clause", FixAction::kDeleteClause},
                                         {"sentence", FixAction::kDeleteSentence}};

const NameTable<FixAction> kLowered = {{"match", FixAction::kLowerMatch}};
const NameTable<FixAction> kReplaced = {{"match", FixAction::kReplace},
                                        {"clause", FixAction::kReplaceClause},
                                        {"sentence", FixAction::kReplaceSentence}};
const NameTable<Register> kRegisters = {{"formal", Register::kFormal}, {"warm", Register::kWarm}};

// --- fixes

/// A text, or a list of them.
void ReadFixTexts(const YamlNode& node, std::string_view key, Register for_register, FixSource& fix,
                  Mistakes mistakes) {
  if (node.IsScalar()) {
    fix.texts.push_back({ReadText(node, key, mistakes), for_register});
    return;
  }
  for (const YamlNode& item : ReadList(node, key, mistakes))
    fix.texts.push_back({ReadText(item, key, mistakes), for_register});
}

/// The same for any letter, or apart for formal and warm ones.
void ReadWordings(const YamlNode& node, std::string_view key, FixSource& fix, Mistakes mistakes) {
  if (!node.IsMap()) return ReadFixTexts(node, key, Register::kAny, fix, mistakes);
  for (const auto& [name, value] : node.entries)
    if (auto each = ReadName(name, "register", kRegisters, mistakes))
      ReadFixTexts(value, key, *each, fix, mistakes);
}

const YamlField<FixSource> kFixFields[] = {
    {"insert", "text|[text]|wordings",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       ReadWordings(value, "insert", fix, mistakes);
       fix.action = FixAction::kInsert;
     }},
    {"replace", "text|[text]|wordings",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       ReadWordings(value, "replace", fix, mistakes);
     }},
    {"instead-of", "replaced",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.action = ReadName(value, "extent", kReplaced, mistakes).value_or(fix.action);
     }},
    {"lower", "lowered",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.action = ReadName(value, "extent", kLowered, mistakes).value_or(fix.action);
     }},
    {"of", "[text]",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       for (const YamlNode& phrase : ReadList(value, "of", mistakes))
         fix.of.push_back(ReadPhrase(phrase, mistakes));
     }},
    {"delete", "deletion",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.action = ReadName(value, "deletion", kDeletions, mistakes).value_or(fix.action);
     }},
    {"at", "fix-place",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.place = ReadName(value, "place", kFixPlaces, mistakes).value_or(fix.place);
     }},
    {"description", "text",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.description = ReadText(value, "description", mistakes);
     }},
    {"safe", "bool",
     [](const YamlNode& value, FixSource& fix, Mistakes mistakes) {
       fix.safe = ReadBool(value, "safe", mistakes);
     }},
};

void ReadFix(const YamlNode& node, RuleSource& rule, Mistakes mistakes) {
  if (!ExpectMap(node, "fix", mistakes)) return;
  FixSource fix;
  ReadFields(node, kFixFields, fix, mistakes);
  const auto actions = (node.Find("insert") != nullptr) + (node.Find("replace") != nullptr) +
                       (node.Find("delete") != nullptr) + (node.Find("lower") != nullptr);
  if (actions != 1)
    mistakes.Add(node.span, "a fix is one of 'insert', 'replace', 'delete' and 'lower'");
  if (node.Find("instead-of") && !node.Find("replace"))
    mistakes.Add(node.Find("instead-of")->span, "'instead-of' needs a 'replace'");
  rule.fixes.push_back(std::move(fix));
}

// --- examples

const YamlField<ExampleSource> kExampleFields[] = {
    {"text", "text",
     [](const YamlNode& value, ExampleSource& example, Mistakes mistakes) {
       example.text = ReadText(value, "text", mistakes);
     }},
    {"invited", "text",
     [](const YamlNode& value, ExampleSource& example, Mistakes mistakes) {
       example.invited = ReadText(value, "invited", mistakes);
     }},
    {"now", "text",
     [](const YamlNode& value, ExampleSource& example, Mistakes mistakes) {
       example.now = ReadText(value, "now", mistakes);
     }},
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
    {"bad", "[text|example]",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       ReadExampleList(value, true, rule, mistakes);
     }},
    {"good", "[text|example]",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       ReadExampleList(value, false, rule, mistakes);
     }},
};

// --- limits

void SetLimit(Measure measure, const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
  const auto max = ReadNumber(value, "limit", mistakes);
  if (!max) return;
  std::erase_if(rule.limits, [&](const LimitRecord& limit) { return limit.measure == measure; });
  rule.limits.push_back({.measure = measure, .max = *max});
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
    {"id", "id", ReadId},
    {"kind", "kind",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.kind = ReadName(value, "kind", kKinds, mistakes).value_or(rule.kind);
     }},
    {"severity", "severity",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.severity = ReadName(value, "severity", kSeverities, mistakes).value_or(rule.severity);
     }},
    {"scope", "scope|[scope]",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.scope = ReadScope(value, mistakes).value_or(rule.scope);
     }},
    {"message", "message", ReadMessage},
    {"why", "text", ReadRuleText<&RuleSource::why>},
    {"guide", "text", ReadRuleText<&RuleSource::guide>},
    {"help", "text", ReadRuleText<&RuleSource::help>},
    {"patterns", "[text|pattern]",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       ReadPatterns(value, false, rule, mistakes);
     }},
    {"invited", "[text|pattern]",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       ReadPatterns(value, true, rule, mistakes);
     }},
    {"unless", "[text|condition]",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       ReadConditions(value, true, rule.conditions, mistakes);
     }},
    {"with", "[text|condition]",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       ReadConditions(value, false, rule.conditions, mistakes);
     }},
    {"negation", "negation",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.negation_breaks = ReadNegation(value, mistakes);
     }},
    {"limits", "limits", ReadLimits},
    {"when", "delay",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.when = ReadName(value, "delay", kDelays, mistakes).value_or(rule.when);
     }},
    {"business-days", "number",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.business_days = ReadNumber(value, "business-days", mistakes).value_or(2);
     }},
    {"fix", "fix", ReadFix},
    {"fixes", "[fix]",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       for (const YamlNode& node : ReadList(value, "fixes", mistakes))
         ReadFix(node, rule, mistakes);
     }},
    {"given", "[fact]",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       for (const YamlNode& node : ReadList(value, "given", mistakes))
         if (auto fact = ReadName(node, "fact", kFacts, mistakes))
           rule.given |= static_cast<uint8_t>(1 << static_cast<int>(*fact));
     }},
    {"check", "check",
     [](const YamlNode& value, RuleSource& rule, Mistakes mistakes) {
       rule.check = ReadName(value, "check", kChecks, mistakes).value_or(rule.check);
     }},
    {"examples", "examples",
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
  if (rule.check != MatchCheck::kNone && rule.kind != RuleKind::kForbid)
    mistakes.Add(root.Find("check")->span, "only a rule of kind 'forbid' can have a 'check'");
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

void AddRuleShapes(YamlShapes& shapes) {
  shapes.maps.push_back({.name = "rule",
                         .keys = KeysOf(kRuleFields),
                         .required = {"id", "kind", "message"},
                         .needs = {{"kind", "forbid", "patterns"},
                                   {"kind", "require", "patterns"},
                                   {"kind", "limit", "limits"}}});
  shapes.maps.push_back({.name = "fix",
                         .keys = KeysOf(kFixFields),
                         .one_of = {"insert", "replace", "delete", "lower"}});
  shapes.maps.push_back({.name = "wordings", .keys = KeysOf(kRegisters, "text|[text]")});
  shapes.maps.push_back({.name = "examples", .keys = KeysOf(kExampleLists)});
  shapes.maps.push_back({.name = "example", .keys = KeysOf(kExampleFields), .required = {"text"}});
  shapes.maps.push_back({.name = "limits", .keys = KeysOf(kMeasures, "number")});
  std::vector<KeyShape> figures = KeysOf(kMeasures, "number");
  figures.push_back({"business-days", "number"});
  shapes.maps.push_back({.name = "figures", .keys = std::move(figures)});
  shapes.AddWords("fact", kFacts);
  shapes.AddWords("check", kChecks);
  shapes.AddWords("kind", kKinds);
  shapes.AddWords("severity", kSeverities);
  shapes.AddWords("delay", kDelays);
  shapes.AddWords("fix-place", kFixPlaces);
  shapes.AddWords("deletion", kDeletions);
  shapes.AddWords("replaced", kReplaced);
  shapes.AddWords("lowered", kLowered);
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
