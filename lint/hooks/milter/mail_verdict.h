// What the judge says of a message to the process that talks to the mail server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/config/milter_settings.h"

namespace decline_lint {

enum class MailFate : uint8_t {
  kPassed,
  kStopped,    ///< `action` says what becomes of it
  kBypassed,   ///< its writer wants it sent as it is
  kNotJudged,  ///< it is not for the linter to say
  kFailed,     ///< it could not be judged; the judge itself never says so
};

struct MailVerdict {
  MailFate fate = MailFate::kPassed;
  MailAction action = MailAction::kLog;
  /// For the log: no word of the message stands in it.
  std::string summary = {};
  /// The lines of an SMTP reply, without the code: short, ASCII, and safe to be given to libmilter.
  std::vector<std::string> reply = {};
  /// The value of a header field, folded with LF and a tab; empty for none.
  std::string header = {};
  /// Raw bytes that are for the linter alone, see HookVerdict::cuts.
  std::vector<Span> cuts = {};
};

std::string PackMailVerdict(const MailVerdict& verdict);
/// None when the bytes are not all of one.
std::optional<MailVerdict> UnpackMailVerdict(std::string_view bytes);

/// A message, as it is handed to the judge.
struct MailToFilter {
  std::string sender;                   ///< bare, small letters; empty for the null sender
  std::vector<std::string> recipients;  ///< likewise
  bool sender_is_known = false;         ///< it logged in, or mails from this host
  std::string bytes;                    ///< header and body, lines end with CRLF
};

std::string PackMail(const MailToFilter& mail);
std::optional<MailToFilter> UnpackMail(std::string_view bytes);

}  // namespace decline_lint
