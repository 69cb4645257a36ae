// Who the message goes to, so that the reader's own company is not taken for another employer.
//
// The organization is known from the domain of the recipients' addresses (the label before the
// public suffix, unless it is a mail provider's), the name from their display names and from the
// greeting.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/message/message.h"
#include "lint/text/document.h"

namespace decline_lint {

/// The organization that a domain of mail belongs to, "wrenfield" of "mail.wrenfield.co.uk"; empty
/// for that of a mail provider.
std::string OrganizationOf(std::string_view domain);

/// Sets kRecipientOrg and kRecipientName on the tokens that name the reader. `keys` is working
/// memory.
class RecipientMarker {
 public:
  void Mark(const Message& message, Document& document);

 private:
  void CollectHeader(const Message& message, std::string_view name);
  void CollectAddress(std::string_view address);
  void CollectGreeting(const Document& document);

  std::vector<uint64_t> organization_;
  std::vector<uint64_t> name_;
};

}  // namespace decline_lint
