// Checks the rule ids that a user typed against the rules that there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// True when the pack has all of these rules. Otherwise the first unknown id is named on standard
/// error, behind `where` ("--disable"), with the nearest known one.
bool KnowsAllRules(const RulePack& pack, std::string_view where,
                   const std::vector<std::string>& ids);

/// The same when each rule may be in any of several packs.
bool KnowsAllRules(const std::vector<const RulePack*>& packs, std::string_view where,
                   const std::vector<std::string>& ids);

}  // namespace decline_lint
