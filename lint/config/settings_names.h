// The words of settings files: the one place that the reader, --show-config and the schema take
// them from.
#pragma once

#include <string_view>

#include "lint/config/settings.h"
#include "lint/rules/rule_pack.h"
#include "lint/rules/yaml_fields.h"

namespace decline_lint {

/// Name of a settings file, looked for from a draft's folder upwards.
inline constexpr std::string_view kSettingsFileName = ".decline-lint.yaml";

const NameTable<Severity>& SeverityNames();
const NameTable<Threshold>& ThresholdNames();
const NameTable<Figure>& FigureNames();
/// Whether a rule is run: `on`, `off`, and YAML's own words for these.
const NameTable<bool>& SwitchNames();

std::string_view NameOf(Threshold threshold);
std::string_view NameOf(Figure figure);

/// Whether a rule judges by a figure.
bool HasFigure(const RuleRecord& rule, Figure figure);

}  // namespace decline_lint
