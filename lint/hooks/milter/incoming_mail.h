// A message as the mail server tells it, piece by piece.
//
// Only what the judge needs is kept, up to a size; a larger one keeps nothing more. All messages
// together may hold kMostHeld bytes, so that many clients at once cannot exhaust memory; one that
// would go over that counts as too large.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/hooks/milter/mail_verdict.h"

namespace decline_lint {

inline constexpr uint64_t kMostHeld = uint64_t{256} << 20;

/// Bytes that are held by all messages of a process.
using HeldBytes = std::atomic<uint64_t>;

/// A header field that was seen: where it stands, and the how-many-th of its name it is.
struct SeenField {
  std::string name;
  Span span;       ///< with its line end, in the bytes of the message
  int number = 1;  ///< among the fields of this name, as smfi_chgheader(3) counts
};

class IncomingMail {
 public:
  /// The message holds no more than `max_bytes`.
  IncomingMail(uint64_t max_bytes, HeldBytes& held) : max_bytes_(max_bytes), held_(held) {}
  IncomingMail(const IncomingMail&) = delete;
  IncomingMail& operator=(const IncomingMail&) = delete;
  ~IncomingMail() { held_ -= counted_; }

  void SetSender(std::string_view path, bool is_known);
  void AddRecipient(std::string_view path);
  /// `value` begins with the blank after the colon, if there is one; LF parts its lines.
  void AddField(std::string_view name, std::string_view value);
  void EndHeader();
  void AddBody(std::string_view bytes);

  /// It was larger than may be held: `mail` is only a part of it.
  bool is_large() const { return is_large_; }
  const MailToFilter& mail() const { return mail_; }
  std::string_view body() const;
  /// Where the body begins.
  uint32_t body_begin() const { return body_begin_; }
  /// The fields that are the linter's own, X-Decline-Lint and X-Decline-Lint-Findings.
  const std::vector<SeenField>& own_fields() const { return own_fields_; }

 private:
  bool MakeRoom(size_t bytes);
  void NoteOwnField(std::string_view name, uint32_t begin);

  uint64_t max_bytes_;
  HeldBytes& held_;
  uint64_t counted_ = 0;
  MailToFilter mail_;
  uint32_t body_begin_ = 0;
  bool is_large_ = false;
  std::vector<SeenField> own_fields_;
};

/// The body without the cuts, which count from the beginning of the message.
std::string BodyWithout(const IncomingMail& mail, const std::vector<Span>& cuts);

}  // namespace decline_lint
