// Reads patterns, their conditions and scopes out of YAML.
#pragma once

#include <optional>
#include <vector>

#include "lint/rules/mistakes.h"
#include "lint/rules/rule_source.h"
#include "lint/rules/yaml_shapes.h"

namespace decline_lint {

/// Greeting, body and sign-off: where a rule looks that says nothing else.
Scope DefaultScope();

/// A pattern as text, parsed; mistakes stand at their place inside the text.
PhraseSource ReadPhrase(const YamlNode& node, Mistakes mistakes);
/// An item of `patterns`: text, or a mapping with `pattern` or `regex` and conditions.
PatternSource ReadPattern(const YamlNode& node, Mistakes mistakes);
/// The list under `unless` (negated) or `with`, appended to `conditions`.
void ReadConditions(const YamlNode& node, bool negated, std::vector<ConditionSource>& conditions,
                    Mistakes mistakes);
std::optional<Scope> ReadScope(const YamlNode& node, Mistakes mistakes);
/// Of a clue: it may also be `quoted`, the words of others, which no rule ever judges.
std::optional<Scope> ReadClueScope(const YamlNode& node, Mistakes mistakes);
bool ReadNegation(const YamlNode& node, Mistakes mistakes);

/// What patterns and conditions may hold.
void AddPhraseShapes(YamlShapes& shapes);

}  // namespace decline_lint
