// Linting, the command that needs no word: options to exit status.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// Lints what the options name with the rules of `pack`. Findings go to the output, the program's
/// own words to standard error.
ExitStatus RunLint(const Options& options, const RulePack& pack);

}  // namespace decline_lint
