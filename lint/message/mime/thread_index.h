// The Thread-Index header field of Outlook and Exchange ([MS-OXOMSG] section 2.2.1.3): when the
// mail was written that this one answers.
//
// Base64 of 22 bytes for the mail that began the thread, and 5 for each mail below it, the last one
// being this mail's own. The time of the first is 100 ns steps since 1601, of which its upper bits
// are kept in one of two layouts:
//   01 t t t t t ...        48 bits with the leading 01, in steps of 2^16
//   01 01 t t t t t ...     below a reserved byte 40 bits with the second 01, in steps of 2^24
// Each further block says how much later than the first its mail was written.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace decline_lint {

/// When the mail was written that this one answers, in UTC. None for a mail that begins a thread,
/// and for blocks below the second layout, which no document explains.
std::optional<std::chrono::sys_seconds> ReadParentTime(std::string_view thread_index);

}  // namespace decline_lint
