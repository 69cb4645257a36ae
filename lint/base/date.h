// Calendar days: what promptness is counted in.
//
// A Date is a day of the proleptic Gregorian calendar without a time or a zone, on
// std::chrono::sys_days. No clock is read here and no time zone is known: whoever parses a date
// takes the day that the text states.
//
// Business days are Monday to Friday; holidays are not known. From a mail of Friday 6 June 2025 to
// its answer of Wednesday 11 June it takes three:
//   BusinessDaysBetween(friday, wednesday) == 3
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace decline_lint {

using Date = std::chrono::sys_days;

/// The day of that name; none when the calendar has no such day (31 February).
/// The month and the day count from 1.
std::optional<Date> MakeDate(int year, unsigned month, unsigned day);

/// Reads exactly "2025-05-08" (ISO 8601, extended format of a calendar date); none for anything
/// else.
std::optional<Date> ParseIsoDate(std::string_view text);
/// "2025-05-08". The year must have at most four digits.
std::string FormatIsoDate(Date date);

/// 1 for Monday to 7 for Sunday (ISO 8601).
unsigned IsoWeekday(Date date);

/// How many weekdays lie after `after`, up to and including `until`: the least number of working
/// days that a sender waited. Negative when `until` is the earlier. Takes constant time.
int BusinessDaysBetween(Date after, Date until);

}  // namespace decline_lint
