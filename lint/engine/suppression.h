// Drops the findings that a message itself asks not to be told of (see message/directives.h), and
// notes what it asks in vain.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/message/directives.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// Notes have the rule id "suppression". A suppression is unused when its rule was run and raised
/// nothing; of a rule that was not run nothing is said. `was_run` is asked with the number of a
/// rule of the pack.
void ApplySuppressions(const Directives& directives, const RulePack& pack,
                       const std::function<bool(size_t)>& was_run,
                       std::vector<Diagnostic>& findings);

}  // namespace decline_lint
