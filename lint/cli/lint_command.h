// Linting, the command that needs no word: options to exit status.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"

namespace decline_lint {

/// Lints what the options name. Findings go to the output, the program's own words to standard
/// error.
ExitStatus RunLint(const Options& options);

}  // namespace decline_lint
