// `--show-config`: what is in force for drafts, and where each value comes from.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"

namespace decline_lint {

/// Writes a YAML document a draft, or one for a draft of this folder when none is named. Each is a
/// settings file itself, with the place of each value in a comment.
ExitStatus RunShowConfig(const Options& options);

}  // namespace decline_lint
