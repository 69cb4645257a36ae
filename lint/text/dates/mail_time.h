// The moment that a Date header field names (RFC 5322 section 3.3), with its zone.
//
//   "Fri, 09 May 2025 23:30:00 -0700"   2025-05-10 06:30:00 UTC, seven hours west
//
// Two days can only be compared in one zone: the mail above came on the 10th to somebody in Rome.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "lint/base/date.h"

namespace decline_lint {

using Moment = std::chrono::sys_seconds;

struct MailTime {
  Moment moment;
  std::chrono::minutes zone{0};  ///< east of UTC
};

/// None without a day, a time, or a zone: "+0200", "GMT", "Z" or one of North America
/// (section 4.3).
std::optional<MailTime> ParseMailTime(std::string_view value);

/// The calendar day of a moment in a zone.
inline Date DayIn(std::chrono::minutes zone, Moment moment) {
  return std::chrono::floor<std::chrono::days>(moment + zone);
}

}  // namespace decline_lint
