// From the words of a command line to Options.
//
// A plain list of files never comes here (see run.cc): to build CLI11's table of options costs more
// than to lint a letter.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "lint/base/expected.h"
#include "lint/cli/options.h"

namespace decline_lint {

/// `arguments` are those after the program's name; the first that is no option may be a command. An
/// error is bad usage, said in one line.
Expected<Options> ParseArguments(std::span<const char* const> arguments);

/// The command of that name; none when it is no command.
std::optional<Command> FindCommand(std::string_view word);

/// True when the arguments are files only, so that all options keep their defaults.
bool ArePlainFiles(std::span<const char* const> arguments);

}  // namespace decline_lint
