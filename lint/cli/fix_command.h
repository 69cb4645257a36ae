// `decline-lint fix`: mends drafts in place, shows how it would, or asks about each fix.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"

namespace decline_lint {

/// Standard output gets what is left to do in mended drafts; with --dry-run the difference; of a
/// draft on standard input the mended text. The program's own words go to standard error. The exit
/// status is that of linting what comes out.
ExitStatus RunFix(const Options& options);

}  // namespace decline_lint
