// `test-rules`: runs the examples of rules and reports each rule.
#pragma once

#include <string>
#include <vector>

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// Tests the rules of `pack` whose files are in `files`, or all when it is empty. Failures are
/// written as `FILE:LINE:COLUMN: error: ...` with the example below; the status is 1 when there are
/// any.
ExitStatus RunTestRules(const Options& options, const RulePack& pack,
                        const std::vector<std::string>& files);

}  // namespace decline_lint
