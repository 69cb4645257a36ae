// What `--help` prints, made from the tables of commands and options.
#pragma once

#include <string>
#include <string_view>

#include "lint/cli/options.h"

namespace decline_lint {

/// Usage, options by group and, for linting, commands, formats, exit status and examples.
std::string HelpText(Command command);

/// What --help says of the program above the options, and below them: sections with headings.
std::string_view LintIntro();
std::string_view LintEnd();

}  // namespace decline_lint
