// Reads the key `hooks` of a settings file.
#pragma once

#include "lint/config/hook_settings.h"
#include "lint/rules/mistakes.h"
#include "lint/rules/yaml_fields.h"
#include "lint/rules/yaml_shapes.h"
#include "lint/yaml/yaml_document.h"

namespace decline_lint {

HookSettings ReadHookSettings(const YamlNode& node, Mistakes mistakes);

/// What the key may hold.
void AddHookShapes(YamlShapes& shapes);

/// The words of its values: the one place that the reader, the options and the schema take them
/// from. In the order of the enumerations.
const NameTable<Unjudged>& UnjudgedNames();
const NameTable<BypassWay>& BypassNames();

}  // namespace decline_lint
