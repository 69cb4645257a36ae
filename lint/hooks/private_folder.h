// Where hooks keep what is nobody else's business: refused messages, and which were refused lately.
#pragma once

#include <string>
#include <string_view>

#include "lint/base/expected.h"

namespace decline_lint {

/// A folder of the user's own, made if need be: $XDG_STATE_HOME/decline-lint/NAME, by default below
/// ~/.local/state; without a home, below $XDG_RUNTIME_DIR or /tmp. Nobody else can read it: one
/// that belongs to another user, or is a link, is not taken. The error says what is wrong with the
/// last place that was tried.
Expected<std::string> PrivateFolder(std::string_view name);

}  // namespace decline_lint
