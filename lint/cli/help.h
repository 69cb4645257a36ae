// What `--help` prints, made from the tables of commands and options.
#pragma once

#include <string>

#include "lint/cli/options.h"

namespace decline_lint {

/// Usage, options by group and, for linting, commands, formats, exit status and examples.
std::string HelpText(Command command);

}  // namespace decline_lint
