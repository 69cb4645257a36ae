// Finds the calendar day in a line of mail: an attribution, a header field, the writer's own words.
//
//   "On Mon, May 12, 2025 at 9:00 AM Ann <ann@example.net> wrote:"   2025-05-12
//   "Am Mo., 12. Mai 2025 um 09:15 Uhr schrieb Ann:"                 2025-05-12
//   "Fri, 09 May 2025 10:12:00 +0200" (RFC 5322 section 3.3)         2025-05-09
//   "last Monday", "10 days ago", "3 May", "the 3rd"                 counted from the reply's day
//
// The day is the one that the text states: times and zones are read over, never converted, since an
// attribution line seldom says which zone it means. The names of months and days are known in the
// languages of rules/language/dates.yaml. Nothing is guessed: "11/12/2025" has two readings.
//
// Text is looked at up to DateTokens::kMaxTokens words and signs, in time linear in its length.
#pragma once

#include <optional>
#include <string_view>

#include "lint/base/date.h"
#include "lint/base/span.h"

namespace decline_lint {

struct ParsedDate {
  Date date;
  Span span;  ///< in the text that was parsed: the words of the date, with its weekday
  /// The day and the month cannot be told apart, and `date` is the later of the two readings.
  bool ambiguous = false;
};

/// The first date in `text`.
///
/// `relative_to`, the day of the reply, gives a meaning to "yesterday" and to dates without a year:
/// the latest such day up to it. For words that name a stretch of time ("last week") it is its last
/// day. Without it only dates that state their year are found.
///
/// Numbers such as 12/05/2025 have one reading when only one makes a day, when both make the same,
/// with dots (day first, as in 12.05.2025), after a first word that is not English ("Le", "Op"),
/// when only one fits the weekday beside them, or when the other lies after `relative_to`.
std::optional<ParsedDate> FindDate(std::string_view text, std::optional<Date> relative_to);

/// The day of a Date header field's value (RFC 5322 section 3.3), in the zone that it states;
/// obsolete forms (section 4.3: comments anywhere, years of two or three digits) are read too. None
/// when the value is no date.
std::optional<Date> ParseMailDate(std::string_view value);

}  // namespace decline_lint
