// What went wrong with a system call, in words for the user.
#pragma once

#include <string>

namespace decline_lint {

/// The message for an errno value, e.g. "permission denied".
std::string SystemErrorText(int error_number);

}  // namespace decline_lint
