// Tells whether two messages are the same one, sent twice.
//
// A mail program that sends a draft again gives it a new Message-ID, a new date and new boundaries
// between its parts (RFC 2046 section 5.1.1). None of them counts, nor does what the header says to
// the linter, nor which mail of the same batch it answers (`git send-email`). All other bytes do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace decline_lint {

/// 32 hexadecimal digits. `arguments` are those with which it is sent: they may name the
/// recipients.
std::string MailKey(std::string_view bytes, const std::vector<std::string>& arguments);

}  // namespace decline_lint
