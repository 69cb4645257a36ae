// The whole program, from the words of the command line to the exit status.
#pragma once

#include <span>
#include <string_view>

namespace decline_lint {

/// `called_as` is the program's own name: one that is called `sendmail` is `decline-lint sendmail`.
/// The result is an ExitStatus, or of the hooks what mail programs expect.
int Run(std::string_view called_as, std::span<const char* const> arguments);

}  // namespace decline_lint
