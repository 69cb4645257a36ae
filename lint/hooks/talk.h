// What hooks say to whoever sends the mail.
#pragma once

#include <string_view>

namespace decline_lint {

/// A line on standard error: "decline-lint: TEXT".
void Say(std::string_view text);

/// DECLINE_LINT=off: this time the mail is to go out whatever there is to say of it.
bool AskedByEnvironment();

}  // namespace decline_lint
