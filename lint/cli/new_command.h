// `decline-lint new`: writes a first draft, from the command line and from the invitation.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"

namespace decline_lint {

/// Writes the draft to standard output or to --output; what is left to fill in, and what was read
/// from the invitation, goes to standard error.
ExitStatus RunNew(const Options& options);

}  // namespace decline_lint
