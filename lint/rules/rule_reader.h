// Reads the trees of rule files into sources, reporting every mistake of form.
#pragma once

#include <string_view>
#include <vector>

#include "lint/rules/mistakes.h"
#include "lint/rules/rule_source.h"
#include "lint/rules/yaml_shapes.h"

namespace decline_lint {

/// A value comes back in any case; what could not be read is left at its default.
RuleSource ReadRule(const YamlNode& root, std::string_view pack, Mistakes mistakes);
std::vector<LexiconSource> ReadLexicons(const YamlNode& root, std::string_view pack,
                                        Mistakes mistakes);
PackSource ReadPackFile(const YamlNode& root, std::string_view folder, Mistakes mistakes);

/// The settings that pack.yaml may change of a rule: `words`, `sentences`, ..., `business-days`.
void ApplySetting(const YamlNode& setting, RuleSource& rule, Mistakes mistakes);

/// What rule files, pack.yaml and files of lexicons may hold.
void AddRuleShapes(YamlShapes& shapes);
void AddPackShapes(YamlShapes& shapes);

}  // namespace decline_lint
