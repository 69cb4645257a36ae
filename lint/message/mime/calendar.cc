#include "lint/message/mime/calendar.h"

#include <algorithm>
#include <cstdint>

#include "lint/message/mime/field_names.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxOrganizer = 500;

/// The next line with those that it is folded into (section 3.1); takes them off `text`.
std::string TakeLine(std::string_view* text) {
  std::string line;
  do {
    if (!line.empty()) text->remove_prefix(1);
    const size_t end = std::min(text->find('\n'), text->size());
    line += text->substr(0, end);
    text->remove_prefix(std::min(end + 1, text->size()));
    if (line.ends_with('\r')) line.pop_back();
  } while (!line.empty() && (text->starts_with(' ') || text->starts_with('\t')));
  return line;
}

struct ContentLine {
  std::string_view name;
  std::string_view parameters;  ///< from the first ";" on
  std::string_view value;
};

/// Colons between quotes belong to a parameter.
ContentLine Split(std::string_view line) {
  bool quoted = false;
  size_t name_end = line.size();
  for (size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') quoted = !quoted;
    if (quoted) continue;
    if (line[at] == ';') name_end = std::min(name_end, at);
    if (line[at] != ':') continue;
    name_end = std::min(name_end, at);
    return {line.substr(0, name_end), line.substr(name_end, at - name_end), line.substr(at + 1)};
  }
  return {};
}

/// The digits of [at, at + count) as a number; -1 for anything else.
int Digits(std::string_view text, size_t at, size_t count) {
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + c - '0';
  }
  return text.size() < at + count ? -1 : value;
}

/// "20260216T080000Z" (section 3.3.5).
std::optional<std::chrono::sys_seconds> ReadStamp(std::string_view value) {
  using namespace std::chrono;
  if (value.size() < 13 || value[8] != 'T') return std::nullopt;
  const auto month_number = static_cast<unsigned>(Digits(value, 4, 2));
  const auto day_number = static_cast<unsigned>(Digits(value, 6, 2));
  const year_month_day day{year(Digits(value, 0, 4)), month(month_number),
                           std::chrono::day(day_number)};
  const int hour = Digits(value, 9, 2);
  const int minute = Digits(value, 11, 2);
  const bool possible = day.ok() && day.year() >= year(1970) && hour >= 0 && minute >= 0;
  if (!possible) return std::nullopt;
  return sys_days(day) + hours(hour) + minutes(minute);
}

/// The value of CN without its quotes.
std::string_view CommonName(std::string_view parameters) {
  size_t at = 0;
  while (at < parameters.size() && !EqualFieldNames(parameters.substr(at, 4), ";cn=")) ++at;
  if (at >= parameters.size()) return {};
  std::string_view name = parameters.substr(at + 4);
  if (!name.starts_with('"')) return name.substr(0, name.find(';'));
  name.remove_prefix(1);
  return name.substr(0, name.find('"'));
}

std::string ReadOrganizer(const ContentLine& line) {
  std::string_view address = line.value;
  if (address.size() + line.parameters.size() > kMaxOrganizer) return "";
  constexpr std::string_view kScheme = "mailto:";
  if (EqualFieldNames(address.substr(0, kScheme.size()), kScheme))
    address.remove_prefix(kScheme.size());
  return std::string(CommonName(line.parameters)) + " <" + std::string(address) + ">";
}

}  // namespace

std::optional<CalendarInvitation> ReadCalendar(std::string_view text) {
  CalendarInvitation invitation;
  bool is_request = false;
  bool is_dated = false;
  while (!text.empty()) {
    const std::string written = TakeLine(&text);
    const ContentLine line = Split(written);
    if (EqualFieldNames(line.name, "METHOD")) {
      is_request = EqualFieldNames(line.value, "REQUEST");
    } else if (EqualFieldNames(line.name, "DTSTAMP") && !is_dated) {
      const auto stamp = ReadStamp(line.value);
      is_dated = stamp.has_value();
      if (stamp) invitation.written = *stamp;
    } else if (EqualFieldNames(line.name, "ORGANIZER") && invitation.organizer.empty()) {
      invitation.organizer = ReadOrganizer(line);
    }
  }
  if (!is_request || !is_dated) return std::nullopt;
  return invitation;
}

}  // namespace decline_lint
