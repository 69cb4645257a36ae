// Invitations that a calendar program wrote (RFC 5545, RFC 5546), as a part of the mail that
// answers or forwards them.
//
//   METHOD:REQUEST                                     an invitation, and no answer to one
//   BEGIN:VEVENT
//   DTSTAMP:20260216T080000Z                           when it was written, in UTC
//   ORGANIZER;CN="Ann Lee":mailto:ann@example.org      who invites
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace decline_lint {

struct CalendarInvitation {
  std::chrono::sys_seconds written;
  std::string organizer;  ///< as in a From field: "Ann Lee <ann@example.org>"; may be empty
};

/// The invitation in a calendar object, given as UTF-8. None when it is something else, or does not
/// say when it was written. Linear.
std::optional<CalendarInvitation> ReadCalendar(std::string_view text);

}  // namespace decline_lint
