// Native messaging, as Firefox, Thunderbird and Chromium speak it with a program of the user's:
// each message is its length, four bytes in the byte order of the machine, and that many bytes of
// UTF-8 JSON. Requests come on standard input, answers go to standard output.
//
// Source: MDN, WebExtensions, "Native messaging";
// toolkit/components/extensions/NativeMessaging.sys.mjs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace decline_lint {

/// A longer request is not read.
inline constexpr uint32_t kMostRequestBytes = uint32_t{32} << 20;
/// A longer answer is not taken by the other side.
inline constexpr uint32_t kMostAnswerBytes = uint32_t{1} << 20;

enum class FrameEnd : uint8_t {
  kWhole,    ///< a message was read
  kNoMore,   ///< the input ended where a message may end
  kCut,      ///< it ended, or failed, within a message
  kTooLong,  ///< the message is longer than `most`; it was not read, so nothing after it can be
};

FrameEnd ReadNativeFrame(int fd, uint32_t most, std::string& message);

/// 0, or the errno of the failure.
int WriteNativeFrame(int fd, std::string_view message);

}  // namespace decline_lint
