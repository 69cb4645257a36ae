// Who the message goes to, so that the reader's own company is not taken for another employer.
//
// The organization is known from the domain of the recipients' addresses (the label before the
// public suffix, unless it is a mail provider's), the name from their display names and from the
// greeting. Who sent the mail that is answered, or organizes the meeting of a calendar object, is a
// recipient, too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/engine/message_index.h"
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
  /// `thread` may be null.
  void Mark(const Message& message, const MessageIndex* thread, Document& document);

 private:
  void CollectHeader(const Message& message, std::string_view name);
  void CollectAddress(std::string_view address);
  void CollectSender(const Message& message, const MessageIndex* thread);
  void CollectGreeting(const Document& document);

  std::vector<uint64_t> organization_;
  std::vector<uint64_t> name_;
};

}  // namespace decline_lint
