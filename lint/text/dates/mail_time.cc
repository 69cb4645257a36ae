#include "lint/text/dates/mail_time.h"

#include <algorithm>
#include <array>

#include "lint/text/dates/date_parser.h"

namespace decline_lint {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct NamedZone {
  std::string_view name;
  int hours_east;
};
constexpr auto kZones = std::to_array<NamedZone>({{"GMT", 0},
                                                  {"UT", 0},
                                                  {"UTC", 0},
                                                  {"Z", 0},
                                                  {"EST", -5},
                                                  {"EDT", -4},
                                                  {"CST", -6},
                                                  {"CDT", -5},
                                                  {"MST", -7},
                                                  {"MDT", -6},
                                                  {"PST", -8},
                                                  {"PDT", -7}});

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

/// Two digits at the front of `text`, which are taken off; -1 for anything else.
int TakeTwoDigits(std::string_view* text) {
  if (text->size() < 2 || !IsDigit((*text)[0]) || !IsDigit((*text)[1])) return -1;
  const int value = ((*text)[0] - '0') * 10 + (*text)[1] - '0';
  text->remove_prefix(2);
  return value;
}

/// "10:12" or "10:12:30"; takes it off.
std::optional<seconds> TakeTime(std::string_view* text) {
  const size_t colon = text->find(':');
  if (colon == text->npos || colon == 0) return std::nullopt;
  const bool one_digit = colon < 2 || !IsDigit((*text)[colon - 2]);
  text->remove_prefix(colon - (one_digit ? 1 : 2));
  const int hour = one_digit && IsDigit(text->front()) ? text->front() - '0' : TakeTwoDigits(text);
  text->remove_prefix(text->find(':') + 1);
  const int minute = TakeTwoDigits(text);
  int second = 0;
  if (text->starts_with(':')) {
    text->remove_prefix(1);
    second = TakeTwoDigits(text);
  }
  const bool possible = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0;
  if (!possible) return std::nullopt;
  return hours(hour) + minutes(minute) + seconds(second);
}

std::optional<minutes> ReadZone(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  if (text.starts_with('+') || text.starts_with('-')) {
    const int sign = text.front() == '-' ? -1 : 1;
    text.remove_prefix(1);
    const int hour = TakeTwoDigits(&text);
    const int minute = TakeTwoDigits(&text);
    if (hour < 0 || hour > 15 || minute < 0 || minute > 59) return std::nullopt;
    return sign * (hours(hour) + minutes(minute));
  }
  const std::string_view name = text.substr(0, text.find_first_of(" \t(;,"));
  for (const NamedZone& zone : kZones)
    if (zone.name == name) return hours(zone.hours_east);
  return std::nullopt;
}

}  // namespace

std::optional<MailTime> ParseMailTime(std::string_view value) {
  const std::optional<Date> day = ParseMailDate(value);
  std::string_view rest = value;
  const std::optional<seconds> time = TakeTime(&rest);
  if (!day || !time) return std::nullopt;
  const std::optional<minutes> zone = ReadZone(rest);
  if (!zone) return std::nullopt;
  return MailTime{*day + *time - *zone, *zone};
}

}  // namespace decline_lint
