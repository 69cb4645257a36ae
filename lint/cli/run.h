// The whole program, from the words of the command line to the exit status.
#pragma once

#include <span>

#include "lint/cli/exit_status.h"

namespace decline_lint {

/// `arguments` are those after the program's name.
ExitStatus Run(std::span<const char* const> arguments);

}  // namespace decline_lint
