// To whom a message goes, as far as hooks ask.
#pragma once

#include <string>
#include <vector>

#include "lint/message/message.h"

namespace decline_lint {

/// The bare addresses in To, Cc and Bcc (RFC 5322 section 3.6.3), in small letters.
std::vector<std::string> HeaderRecipients(const Message& message);

/// Whether each address is matched by a glob; false without addresses. Letter case does not count.
bool AllMatch(const std::vector<std::string>& addresses, const std::vector<std::string>& globs);

}  // namespace decline_lint
