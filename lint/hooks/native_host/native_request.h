// What a mail program asks over native messaging, read from JSON:
//
//   {"type": "judge",
//    "headers": {"From": "Ann <ann@example.org>", "To": ["vale@example.org"], "Subject":
//    "Interview"}, "body": "Dear Ms Vale,\n...", "attachments": ["cv.pdf"], "answeredAt":
//    1794816000000}
//
//   {"type": "hello"}
//
// Of these only `type` must be there. `answeredAt` is when the message came that this one answers,
// in milliseconds since 1970-01-01 UTC. Members that are not known are left alone, so that a newer
// add-on can talk to an older program. docs/thunderbird.md has the whole protocol.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/base/expected.h"

namespace decline_lint {

struct NativeRequest {
  enum class Kind : uint8_t {
    kHello,  ///< which program is that?
    kJudge,  ///< may this message go out?
  };
  Kind kind = Kind::kHello;
  /// Names as this program writes them, values as they came; in the order of kHeaderNames.
  std::vector<std::pair<std::string_view, std::string>> headers = {};
  std::string body = {};  ///< UTF-8
  std::vector<std::string> attachments = {};
  std::optional<int64_t> answered_at = {};  ///< seconds since 1970-01-01 UTC
};

/// The header fields that a request may have.
inline constexpr std::string_view kHeaderNames[] = {
    "From", "To", "Cc", "Bcc", "Reply-To", "Subject", "X-Decline-Lint"};

/// The error says what is wrong with the request. Takes memory in proportion to its size.
Expected<NativeRequest> ReadNativeRequest(std::string_view json);

}  // namespace decline_lint
