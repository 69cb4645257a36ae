// What settings say of hooks, the places where a mail program or a mail server lets the linter stop
// a message (lint/hooks):
//
//   hooks:
//     block: error                   # note, warning, error; never: tell, and send
//     when-linter-fails: send        # default: refuse
//     send-anyway: [header, again]   # default: these two and environment
//     sendmail: [/usr/bin/msmtp, -a, work]
//
// These keys name a program that is started and whose mail it may stop, so they count in the user's
// own file and in that of --config alone, never in a file that lies beside a draft.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lint/config/sourced.h"

namespace decline_lint {

inline constexpr uint32_t kLongestTimeLimit = 60 * 60;  // seconds

/// What becomes of a message that cannot be judged.
enum class Unjudged : uint8_t { kRefuse, kSend };

/// A way to have a refused message sent as it is.
enum class BypassWay : uint8_t {
  kHeader,       ///< `X-Decline-Lint: skip`, which is taken out
  kAgain,        ///< the same message once more, within some minutes
  kEnvironment,  ///< DECLINE_LINT=off
};

struct HookSettings {
  bool has_mistakes = false;  ///< then these are only a part of what their writer wants
  std::optional<Sourced<Threshold>> block;
  std::optional<Sourced<Unjudged>> when_linter_fails;
  std::optional<Sourced<Unjudged>> encrypted;
  std::optional<Sourced<uint32_t>> again_minutes;
  std::optional<Sourced<uint32_t>> time_limit;  ///< seconds
  std::optional<Sourced<std::vector<BypassWay>>> bypass;
  std::optional<Sourced<std::vector<std::string>>> packs;
  std::optional<Sourced<std::vector<std::string>>> skip_recipients;  ///< globs
  std::optional<Sourced<std::vector<std::string>>> sendmail;         ///< the program, its arguments
};

}  // namespace decline_lint
