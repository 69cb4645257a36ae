// What rules can ask of a message beside its words: `given`, and the strangers of a limit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/message/message.h"

namespace decline_lint {

/// Bits of MessageFact. `bytes` is the raw file.
uint8_t FactsOf(const Message& message, std::string_view bytes);

/// A recipient in the header (RFC 5322 section 3.6.3).
struct Recipient {
  std::string name;     ///< the display name, without quotes; may be empty
  std::string address;  ///< in small letters; may lack its domain
};

/// Those of a field, in its order.
std::vector<Recipient> RecipientsIn(const Message& message, std::string_view field);

/// How many groups of people who may not know each other read To and Cc: the addresses of an
/// organization's domain count once, each of a mail provider's for itself.
uint32_t CountStrangers(const Message& message);

}  // namespace decline_lint
