// The commands that stand between a mail program and the mail that it sends.
#pragma once

#include "lint/cli/options.h"

namespace decline_lint {

/// Exit statuses are those of sysexits(3), which mail programs know.
int RunSendmailCommand(const Options& options);
int RunGateCommand(const Options& options);
int RunNativeHostCommand(const Options& options);
int RunMilterCommand(const Options& options);

}  // namespace decline_lint
