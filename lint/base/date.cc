#include "lint/base/date.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace decline_lint {
namespace {

/// The number that `text` writes in decimal digits alone; none for anything else.
std::optional<int> ParseDigits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Weekdays from Monday 29 December 1969 up to, not including, `date`; negative before that Monday.
int WeekdaysBefore(Date date) {
  constexpr int kDaysFromMondayToEpoch = 3;
  const int n = static_cast<int>(date.time_since_epoch().count()) + kDaysFromMondayToEpoch;
  const int weeks = n >= 0 ? n / 7 : -((6 - n) / 7);
  return 5 * weeks + std::min(n - 7 * weeks, 5);
}

}  // namespace

std::optional<Date> MakeDate(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return Date{date};
}

std::optional<Date> ParseIsoDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = ParseDigits(text.substr(0, 4));
  const auto month = ParseDigits(text.substr(5, 2));
  const auto day = ParseDigits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return MakeDate(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string FormatIsoDate(Date date) {
  const std::chrono::year_month_day parts{date};
  std::array<char, 32> buffer;
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(parts.year()),
                static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
  return buffer.data();
}

unsigned IsoWeekday(Date date) { return std::chrono::weekday{date}.iso_encoding(); }

int BusinessDaysBetween(Date after, Date until) {
  constexpr std::chrono::days kOne{1};
  return WeekdaysBefore(until + kOne) - WeekdaysBefore(after + kOne);
}

}  // namespace decline_lint
