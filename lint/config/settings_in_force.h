// Settings put on top of each other, for one draft.
//
// The layers are, from below: what the rules themselves say, the user's file, the file of the
// draft's folder, the command line. A later one overrides value by value: `too-long: {words: 120}`
// leaves the sentences as they were. Within a file, an override whose glob matches stands above the
// rest of the file, a later override above an earlier one.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lint/config/settings.h"
#include "lint/engine/linter.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

struct RuleInForce {
  Sourced<bool> enabled{true, {}};
  Sourced<Severity> severity;
  std::map<Figure, Sourced<uint32_t>> figures;
};

struct SettingsInForce {
  Sourced<Threshold> fail_on{Threshold::kWarning, {}};
  Sourced<Severity> min_severity{Severity::kNote, {}};
  std::map<std::string, RuleInForce, std::less<>> rules;  ///< all rules of the pack
};

/// The blocks of a file that count for a draft, in the order in which they override each other.
/// `path` is the draft's, from the folder that the file's globs count from. Views the file.
std::vector<const SettingsBlock*> BlocksFor(const SettingsFile& file, std::string_view path);

/// Later blocks override earlier ones. Rules that the pack does not have are left aside.
SettingsInForce PutInForce(const RulePack& pack, std::span<const SettingsBlock* const> blocks);

/// What of it differs from the pack, for the linter: rules that are off, changed ones, and the
/// least severity.
void ApplyTo(const SettingsInForce& settings, LintOptions& options);

/// The severity that makes a run fail; none for "never".
std::optional<Severity> FailOn(const SettingsInForce& settings);

}  // namespace decline_lint
