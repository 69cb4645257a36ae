// `install-hook`: makes a mail program ask before it sends, shows what it changes for that, and
// undoes it.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"

namespace decline_lint {

ExitStatus RunInstallHook(const Options& options);

}  // namespace decline_lint
