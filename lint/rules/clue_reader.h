// Reads `applies-when` of a pack.yaml, see recognition.h.
#pragma once

#include <string_view>

#include "lint/rules/mistakes.h"
#include "lint/rules/rule_source.h"
#include "lint/rules/yaml_shapes.h"

namespace decline_lint {

AppliesSource ReadAppliesWhen(const YamlNode& node, std::string_view pack, Mistakes mistakes);

void AddClueShapes(YamlShapes& shapes);

}  // namespace decline_lint
