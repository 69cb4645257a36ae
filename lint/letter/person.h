// Names and addresses, from the forms that mail headers and command lines give them.
//
//   Elena Vale <e.vale@wrenfield.example>    "Vale, Elena" <e.vale@...>    e.vale@... (Elena Vale)
//   Elena Vale at Wrenfield <...>            Ms Vale                       Wrenfield Hiring Team
//
// All text is UTF-8 with encoded words already read. Names come out on one line, without control
// characters, and no longer than kMaxName bytes: they go into the header of an answer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace decline_lint {

inline constexpr size_t kMaxName = 200;

struct Mailbox {
  std::string name;     ///< as it is read: "Elena Vale"; may be empty
  std::string address;  ///< "e.vale@wrenfield.example"; may be empty
  /// What the name says of the company: "Wrenfield" of "Elena Vale at Wrenfield"; mostly empty.
  std::string company;
};

/// The text on one line, without control characters and blanks at its ends, cut to `max_bytes`.
std::string OneLine(std::string_view text, size_t max_bytes = kMaxName);

/// The addresses of a header field's value (RFC 5322 section 3.4), in order; a group gives its
/// members.
std::vector<Mailbox> ReadMailboxes(std::string_view value);

/// One of them; a text without "@" is a name. Empty when the text is.
Mailbox ReadMailbox(std::string_view text);

/// What to call somebody in a greeting among people on first-name terms: "Elena" of "Elena Vale".
/// A name with a title, and that of an office, stay whole.
std::string FirstName(std::string_view name);

/// "Wrenfield Hiring Team", "Careers": a name that is nobody's own.
bool IsOfficeName(std::string_view name);

/// "noreply@wrenfield.example"
bool TakesNoReplies(std::string_view address);

}  // namespace decline_lint
