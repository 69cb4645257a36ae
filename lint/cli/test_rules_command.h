// `test-rules`: runs the examples of rules and reports each rule.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/load_rules.h"
#include "lint/cli/options.h"

namespace decline_lint {

/// Tests the rules of the user's own files, or those of the program when there are none. Examples
/// that do not hold are drawn like findings; the status is 1 when there are any.
ExitStatus RunTestRules(const Options& options, const LoadedRules& rules);

}  // namespace decline_lint
