// What settings files and the command line set, and where each value was set.
//
//   packs: [../house-style]            # rules on top of the built-in ones, beside this file
//   fail-on: error
//   rules:
//     promptness: off
//     late-reply: {severity: error, business-days: 3}
//   overrides:
//     - files: ["*.eml"]
//       rules: {missing-greeting: on}
//
// These values say what was written, layer by layer; settings_in_force.h puts them on top of each
// other. They own their text, so that they outlive the files.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lint/config/hook_settings.h"
#include "lint/config/milter_settings.h"
#include "lint/config/sourced.h"
#include "lint/diag/diagnostic.h"

namespace decline_lint {

/// A number that a rule judges by. All but the last are in the order of Measure.
enum class Figure : uint8_t {
  kWords,
  kSentences,
  kParagraphs,
  kCharacters,
  kStrangers,
  kBusinessDays
};

/// One entry of `rules`.
struct RuleSettings {
  Sourced<std::string> id;
  std::optional<Sourced<bool>> enabled;
  std::optional<Sourced<Severity>> severity;
  std::map<Figure, Sourced<uint32_t>> figures;
};

/// What may be set for all drafts, or for some.
struct SettingsBlock {
  std::optional<Sourced<Threshold>> fail_on;
  std::optional<Sourced<Severity>> min_severity;
  std::vector<RuleSettings> rules;
};

/// One item of `overrides`: for the drafts that one of the globs matches.
struct OverrideSettings {
  std::vector<std::string> globs;
  SettingsBlock block;
};

struct SettingsFile {
  std::vector<Sourced<std::string>> packs;  ///< as written
  SettingsBlock block;
  std::vector<OverrideSettings> overrides;
  std::optional<Sourced<HookSettings>> hooks;
  std::optional<Sourced<MilterSettings>> milter;
};

}  // namespace decline_lint
