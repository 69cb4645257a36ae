// Mails at hand that a draft may answer: what In-Reply-To and References name is found here.
//
// Only what an answer is judged by is kept of each, so that an index of a whole mail folder is
// small.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lint/message/message.h"
#include "lint/text/dates/mail_time.h"

namespace decline_lint {

struct KnownMessage {
  std::optional<MailTime> time;
  std::optional<Date> day;  ///< as its Date field states it, also where that has no time or zone
  std::string from;
};

class MessageIndex {
 public:
  /// Of two messages with one Message-ID the first counts.
  void Add(const Message& message);
  bool empty() const { return count_ == 0; }

  /// The message that `reply` answers: the one that In-Reply-To names, else the last one known of
  /// References. A reply that names none answers the only message there is. Null when it is not
  /// known.
  const KnownMessage* FindParent(const Message& reply) const;

 private:
  const KnownMessage* FindLast(std::string_view ids) const;

  std::unordered_map<std::string, KnownMessage> by_id_;
  size_t count_ = 0;
  KnownMessage first_;
};

}  // namespace decline_lint
