// The manual page decline-lint(1), made from the tables that --help is made from.
#pragma once

#include <string>

namespace decline_lint {

/// In the macros of man(7).
std::string ManPage();

}  // namespace decline_lint
