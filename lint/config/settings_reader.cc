#include "lint/config/settings_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "lint/config/hook_settings_reader.h"
#include "lint/config/milter_settings_reader.h"
#include "lint/config/settings_names.h"
#include "lint/config/sourced_fields.h"
#include "lint/rules/mistakes.h"
#include "lint/rules/yaml_fields.h"
#include "lint/yaml/yaml_document.h"

namespace decline_lint {
namespace {

/// "off", or a severity, which also switches the rule on.
void ReadLevel(const YamlNode& node, RuleSettings& rule, Mistakes mistakes) {
  std::vector<std::string_view> known{"on", "off"};
  for (const auto& [name, value] : SwitchNames()) {
    if (name == node.scalar) rule.enabled = At(value, node, mistakes);
  }
  for (const auto& [name, value] : SeverityNames()) {
    known.push_back(name);
    if (name != node.scalar) continue;
    rule.severity = At(value, node, mistakes);
    rule.enabled = At(true, node, mistakes);
  }
  if (!rule.enabled) mistakes.AddUnknown(node.span, "level", node.scalar, known);
}

void ReadRuleKey(const YamlEntry& entry, RuleSettings& rule, Mistakes mistakes) {
  if (entry.key.scalar == "severity") {
    rule.severity = ReadSourced(entry.value, "severity", SeverityNames(), mistakes);
    return;
  }
  for (const auto& [name, figure] : FigureNames()) {
    if (name != entry.key.scalar) continue;
    const auto number = ReadNumber(entry.value, name, mistakes);
    if (number) rule.figures[figure] = At(*number, entry.value, mistakes);
  }
}

std::vector<std::string_view> RuleKeys() {
  std::vector<std::string_view> keys{"severity"};
  for (const auto& [name, figure] : FigureNames()) keys.push_back(name);
  return keys;
}

RuleSettings ReadRule(const YamlEntry& entry, Mistakes mistakes) {
  RuleSettings rule;
  rule.id = At(entry.key.scalar, entry.key, mistakes);
  if (entry.value.IsScalar()) {
    ReadLevel(entry.value, rule, mistakes);
  } else if (!entry.value.IsMap()) {
    mistakes.AddWrongType(entry.value, entry.key.scalar, "on, off, a severity or a mapping");
  } else {
    CheckKeys(entry.value, RuleKeys(), mistakes);
    for (const YamlEntry& each : entry.value.entries) ReadRuleKey(each, rule, mistakes);
    rule.enabled = At(true, entry.key, mistakes);
  }
  return rule;
}

void ReadRules(const YamlNode& node, SettingsBlock& block, Mistakes mistakes) {
  if (!ExpectMap(node, "rules", mistakes)) return;
  std::vector<std::string_view> ids;
  for (const YamlEntry& entry : node.entries) {
    ids.push_back(entry.key.scalar);
    block.rules.push_back(ReadRule(entry, mistakes));
  }
  CheckKeys(node, ids, mistakes);  // none is unknown here, but one may stand there twice
}

/// The keys of a block, which a file and its overrides have in common.
template <typename Target>
constexpr YamlField<Target> kFailOn = {
    "fail-on", "threshold", [](const YamlNode& value, Target& to, Mistakes mistakes) {
      to.block.fail_on = ReadSourced(value, "severity", ThresholdNames(), mistakes);
    }};
template <typename Target>
constexpr YamlField<Target> kMinSeverity = {
    "min-severity", "severity", [](const YamlNode& value, Target& to, Mistakes mistakes) {
      to.block.min_severity = ReadSourced(value, "severity", SeverityNames(), mistakes);
    }};
template <typename Target>
constexpr YamlField<Target> kRules = {"rules", "rules",
                                      [](const YamlNode& value, Target& to, Mistakes mistakes) {
                                        ReadRules(value, to.block, mistakes);
                                      }};

constexpr YamlField<OverrideSettings> kOverrideFields[] = {
    {"files", "[text]",
     [](const YamlNode& value, OverrideSettings& to, Mistakes mistakes) {
       for (auto& glob : ReadTexts(value, "files", mistakes)) to.globs.push_back(glob.value);
     }},
    kFailOn<OverrideSettings>,
    kMinSeverity<OverrideSettings>,
    kRules<OverrideSettings>,
};

void ReadOverrides(const YamlNode& value, SettingsFile& to, Mistakes mistakes) {
  for (const YamlNode& item : ReadList(value, "overrides", mistakes)) {
    if (!ExpectMap(item, "an item of 'overrides'", mistakes)) continue;
    OverrideSettings& block = to.overrides.emplace_back();
    ReadFields(item, kOverrideFields, block, mistakes);
    if (!item.Find("files"))
      mistakes.Add(item.span, "the key 'files' is missing", "it lists globs: files: ['*.eml']");
  }
}

constexpr YamlField<SettingsFile> kFileFields[] = {
    {"packs", "[text]",
     [](const YamlNode& value, SettingsFile& to, Mistakes mistakes) {
       to.packs = ReadTexts(value, "packs", mistakes);
     }},
    kFailOn<SettingsFile>,
    kMinSeverity<SettingsFile>,
    kRules<SettingsFile>,
    {"overrides", "[override]", ReadOverrides},
    {"hooks", "hooks",
     [](const YamlNode& value, SettingsFile& to, Mistakes mistakes) {
       to.hooks = At(ReadHookSettings(value, mistakes), value, mistakes);
     }},
    {"milter", "milter",
     [](const YamlNode& value, SettingsFile& to, Mistakes mistakes) {
       to.milter = At(ReadMilterSettings(value, mistakes), value, mistakes);
     }},
};

/// Adds what is wrong with the rules that a block names.
class RuleCheck {
 public:
  RuleCheck(std::span<const KnownRule> known, std::vector<Diagnostic>& mistakes)
      : known_(known), mistakes_(mistakes) {}

  void Check(const SettingsBlock& block) {
    for (const RuleSettings& rule : block.rules) {
      const auto found = std::find_if(known_.begin(), known_.end(), [&](const KnownRule& each) {
        return each.id == rule.id.value;
      });
      if (found == known_.end())
        AddUnknown(rule.id);
      else
        CheckFigures(rule, *found->rule);
    }
  }

 private:
  void AddUnknown(const Sourced<std::string>& id) {
    std::vector<std::string_view> ids;
    for (const KnownRule& each : known_) ids.push_back(each.id);
    std::vector<RuleFileDiagnostic> found;
    Mistakes(&found, 0).AddUnknown(id.origin.span, "rule", id.value, ids);
    Diagnostic& unknown = found.front().diagnostic;
    mistakes_.push_back(SettingsMistake(unknown.span, unknown.message, kWhereRulesAre));
  }

  void CheckFigures(const RuleSettings& rule, const RuleRecord& record) {
    for (const auto& [figure, number] : rule.figures) {
      if (HasFigure(record, figure)) continue;
      mistakes_.push_back(SettingsMistake(
          number.origin.span,
          "the rule '" + rule.id.value + "' has no figure '" + std::string(NameOf(figure)) + "'",
          FiguresOf(record)));
    }
  }

  static std::string FiguresOf(const RuleRecord& record) {
    std::string names;
    for (const auto& [name, figure] : FigureNames()) {
      if (HasFigure(record, figure)) names.append(names.empty() ? "it has: " : ", ").append(name);
    }
    return names;
  }

  static constexpr char kWhereRulesAre[] = "decline-lint rules lists all that there are";
  std::span<const KnownRule> known_;
  std::vector<Diagnostic>& mistakes_;
};

}  // namespace

Diagnostic SettingsMistake(Span span, std::string message, std::string help) {
  Diagnostic mistake;
  mistake.rule_id = "settings";
  mistake.severity = Severity::kError;
  mistake.message = std::move(message);
  mistake.span = span;
  mistake.help = std::move(help);
  return mistake;
}

SettingsRead ReadSettings(const SourceFile& file, uint32_t index) {
  SettingsRead read;
  YamlParse parse = ParseYaml(file);
  read.mistakes = std::move(parse.diagnostics);
  std::vector<RuleFileDiagnostic> found;
  const Mistakes mistakes(&found, index);
  const bool is_empty = !parse.root || parse.root->kind == YamlNode::Kind::kNull;
  if (!is_empty && ExpectMap(*parse.root, "a settings file", mistakes))
    ReadFields(*parse.root, kFileFields, read.settings, mistakes);
  for (RuleFileDiagnostic& each : found) read.mistakes.push_back(std::move(each.diagnostic));
  for (Diagnostic& mistake : read.mistakes) mistake.rule_id = "settings";
  return read;
}

void AddSettingsShapes(YamlShapes& shapes) {
  shapes.maps.push_back({.name = "settings", .keys = KeysOf(kFileFields)});
  shapes.maps.push_back(
      {.name = "override", .keys = KeysOf(kOverrideFields), .required = {"files"}});
  std::vector<KeyShape> keys = KeysOf(FigureNames(), "number");
  keys.insert(keys.begin(), {"severity", "severity"});
  shapes.maps.push_back({.name = "rule-settings", .keys = std::move(keys)});
  AddHookShapes(shapes);
  AddMilterShapes(shapes);
  shapes.AddWords("threshold", ThresholdNames());
  shapes.AddWords("severity", SeverityNames());
  shapes.AddWords("switch", SwitchNames());
}

std::vector<Diagnostic> CheckSettings(const SettingsFile& settings,
                                      std::span<const KnownRule> known) {
  std::vector<Diagnostic> mistakes;
  RuleCheck check(known, mistakes);
  check.Check(settings.block);
  for (const OverrideSettings& each : settings.overrides) check.Check(each.block);
  return mistakes;
}

}  // namespace decline_lint
