// `completions` and `man`: what the program can tell of itself to a shell and to man(1).
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"

namespace decline_lint {

/// Writes the completion script of the shell that the options name.
ExitStatus RunCompletions(const Options& options);

/// Writes the manual page.
ExitStatus RunMan(const Options& options);

}  // namespace decline_lint
