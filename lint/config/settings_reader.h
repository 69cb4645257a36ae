// Reads settings files, and says all that is wrong with one at its place.
//
// No I/O: the caller finds and reads the files. Mistakes have the rule id "settings" and are drawn
// like findings in a letter.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "lint/config/settings.h"
#include "lint/diag/diagnostic.h"
#include "lint/rules/rule_pack.h"
#include "lint/rules/yaml_shapes.h"
#include "lint/source/source_file.h"

namespace decline_lint {

struct SettingsRead {
  SettingsFile settings;  ///< what could be read
  std::vector<Diagnostic> mistakes;
};

/// Checks the form alone. `index` is what the origins of the values call the file.
SettingsRead ReadSettings(const SourceFile& file, uint32_t index);

/// A rule that settings may speak of; both belong to its pack.
struct KnownRule {
  std::string_view id;
  const RuleRecord* rule = nullptr;
};

/// What does not fit the rules: ids that no rule has, figures by which a rule does not judge.
std::vector<Diagnostic> CheckSettings(const SettingsFile& settings,
                                      std::span<const KnownRule> known);

/// What settings files may hold.
void AddSettingsShapes(YamlShapes& shapes);

/// A mistake in a settings file.
Diagnostic SettingsMistake(Span span, std::string message, std::string help = "");

}  // namespace decline_lint
