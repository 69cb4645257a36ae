#include "lint/hooks/recipients.h"

#include <algorithm>

#include "lint/config/glob.h"
#include "lint/letter/person.h"
#include "lint/message/mime/field_names.h"

namespace decline_lint {
namespace {

bool NamesRecipients(std::string_view field) {
  return EqualFieldNames(field, "To") || EqualFieldNames(field, "Cc") ||
         EqualFieldNames(field, "Bcc");
}

std::string InSmallLetters(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

}  // namespace

std::vector<std::string> HeaderRecipients(const Message& message) {
  std::vector<std::string> addresses;
  for (const HeaderField& field : message.headers) {
    if (!NamesRecipients(field.name)) continue;
    for (Mailbox& mailbox : ReadMailboxes(field.value)) {
      if (!mailbox.address.empty()) addresses.push_back(InSmallLetters(std::move(mailbox.address)));
    }
  }
  return addresses;
}

bool AllMatch(const std::vector<std::string>& addresses, const std::vector<std::string>& globs) {
  auto matches = [&](const std::string& address) {
    return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
      return MatchesGlob(InSmallLetters(glob), InSmallLetters(address));
    });
  };
  return !addresses.empty() && std::all_of(addresses.begin(), addresses.end(), matches);
}

}  // namespace decline_lint
