#include "lint/text/dates/date_parser.h"

#include <algorithm>

#include "lint/text/dates/date_words.h"
#include "lint/text/dates/relative_date.h"

namespace decline_lint {
namespace {

using Kind = DateToken::Kind;

/// What is known beside the tokens.
struct Context {
  std::optional<Date> today;
  bool day_first = false;    ///< the line is of a language that writes the day before the month
  bool short_years = false;  ///< a year may have two or three digits (RFC 5322 section 4.3)
};

/// A date as it is written, before it is known to be a day of the calendar.
struct WrittenDate {
  std::optional<int> year = {};
  unsigned month = 0;
  unsigned day = 0;
  size_t end = 0;           ///< the token after its last
  bool swappable = false;   ///< the month may be the day and the day the month
  bool needs_year = false;  ///< without a year it is not to be taken for a date
};

/// RFC 5322 section 4.3: two digits from 50 on, and three digits, count from 1900.
int FullYear(const DateToken& token) {
  if (token.digits == 4) return token.number;
  return token.number + (token.digits == 2 && token.number < 50 ? 2000 : 1900);
}

bool IsClock(const DateTokens& tokens, size_t i) {
  return tokens[i].kind == Kind::kNumber && tokens[i + 1].IsJoinedSign(':');
}

/// True when number, sign and number stick together on both sides: a piece of a longer row of
/// numbers.
bool ContinuesRow(const DateTokens& tokens, size_t i) {
  return i >= 2 && tokens[i].joined && tokens[i - 1].joined && tokens[i - 1].kind == Kind::kSign &&
         tokens[i - 2].kind == Kind::kNumber;
}

bool IsRowContinued(const DateTokens& tokens, size_t end) {
  return tokens[end].joined && tokens[end].kind == Kind::kSign && tokens[end + 1].joined &&
         tokens[end + 1].kind == Kind::kNumber;
}

/// True for the year of "09-May-25"; not for the end of "May 12-14".
bool FollowsHyphenatedMonth(const DateTokens& tokens, size_t i) {
  return i >= 3 && tokens[i].joined && tokens[i - 1].IsJoinedSign('-') &&
         tokens[i - 2].month != 0 && tokens[i - 3].IsJoinedSign('-');
}

/// A year right at token `i`: "2025", "'25", after a hyphen "25".
std::optional<int> YearAt(const DateTokens& tokens, size_t i, bool short_years) {
  const bool apostrophe = tokens[i].IsSign('\'');
  const DateToken& token = tokens[apostrophe ? i + 1 : i];
  const unsigned fewest = apostrophe || short_years || FollowsHyphenatedMonth(tokens, i) ? 2 : 4;
  const unsigned most = apostrophe ? 2 : 4;
  if (token.ordinal || !token.IsNumber(fewest, most)) return std::nullopt;
  if (IsClock(tokens, apostrophe ? i + 1 : i)) return std::nullopt;
  const int year = FullYear(token);
  return 1900 <= year && year < 2200 ? std::optional(year) : std::nullopt;
}

/// The year after a time of day, "May 12 09:00:00 CEST 2025", as ctime and its kin write it.
size_t SkipClockAndZone(const DateTokens& tokens, size_t i) {
  if (!IsClock(tokens, i)) return i;
  while (IsClock(tokens, i)) i += 2;
  i += 1;
  return tokens[i].kind == Kind::kWord ? i + 1 : i;
}

/// Adds the year that follows the day and the month, if one does.
void ReadYear(const DateTokens& tokens, size_t after_day, bool short_years, WrittenDate& date) {
  date.end = after_day;
  const size_t next = SkipDateFillers(tokens, after_day);
  for (const size_t i : {next, SkipClockAndZone(tokens, next)}) {
    date.year = YearAt(tokens, i, short_years);
    if (!date.year) continue;
    date.end = tokens[i].IsSign('\'') ? i + 2 : i + 1;
    return;
  }
}

/// "2025-05-12", also with / or .
std::optional<WrittenDate> ReadYearFirst(const DateTokens& tokens, size_t i) {
  const char sign = tokens[i + 1].sign;
  if (!tokens[i].IsNumber(4, 4) || (sign != '-' && sign != '/' && sign != '.')) return std::nullopt;
  for (size_t part = i + 1; part < i + 5; ++part) {
    if (!tokens[part].joined) return std::nullopt;
  }
  if (!tokens[i + 3].IsSign(sign)) return std::nullopt;
  if (!tokens[i + 2].IsNumber(1, 2) || !tokens[i + 4].IsNumber(1, 2)) return std::nullopt;
  return WrittenDate{.year = tokens[i].number,
                     .month = static_cast<unsigned>(tokens[i + 2].number),
                     .day = static_cast<unsigned>(tokens[i + 4].number),
                     .end = i + 5};
}

/// "12/05/2025", "12.05.25", "12. 5. 2025": the day first, unless it is swapped later.
std::optional<WrittenDate> ReadNumeric(const DateTokens& tokens, size_t i, const Context& context) {
  const char sign = tokens[i + 1].sign;
  if (!tokens[i].IsNumber(1, 2) || (sign != '-' && sign != '/' && sign != '.')) return std::nullopt;
  if (!tokens[i + 1].joined || !tokens[i + 3].IsJoinedSign(sign)) return std::nullopt;
  const bool spaced = !tokens[i + 2].joined || !tokens[i + 4].joined;
  if (!tokens[i + 2].IsNumber(1, 2) || (spaced && sign != '.')) return std::nullopt;
  const bool short_year = tokens[i + 4].IsNumber(2, 2) && sign != '-';
  if (!short_year && !tokens[i + 4].IsNumber(4, 4)) return std::nullopt;
  return WrittenDate{.year = FullYear(tokens[i + 4]),
                     .month = static_cast<unsigned>(tokens[i + 2].number),
                     .day = static_cast<unsigned>(tokens[i].number),
                     .end = i + 5,
                     .swappable = sign != '.' && !context.day_first};
}

/// "12 May 2025", "3rd of May", "12. Mai 2025", "12 de mai. de 2025", "09-May-25".
std::optional<WrittenDate> ReadDayMonth(const DateTokens& tokens, size_t i,
                                        const Context& context) {
  if (!tokens[i].IsNumber(1, 2)) return std::nullopt;
  const size_t month = SkipDateFillers(tokens, i + 1);
  if (tokens[month].month == 0) return std::nullopt;
  WrittenDate date{.month = tokens[month].month,
                   .day = static_cast<unsigned>(tokens[i].number),
                   .needs_year = tokens[month].homograph};
  ReadYear(tokens, month + 1, context.short_years, date);
  return date;
}

/// "May 12, 2025", "May 3rd", "May the 3rd", "May  9 10:12:00 2025".
std::optional<WrittenDate> ReadMonthDay(const DateTokens& tokens, size_t i,
                                        const Context& context) {
  if (tokens[i].month == 0) return std::nullopt;
  const size_t day = SkipDateFillers(tokens, i + 1);
  if (!tokens[day].IsNumber(1, 2) || IsClock(tokens, day)) return std::nullopt;
  WrittenDate date{.month = tokens[i].month,
                   .day = static_cast<unsigned>(tokens[day].number),
                   .needs_year = tokens[i].homograph};
  ReadYear(tokens, day + 1, context.short_years, date);
  return date;
}

std::optional<WrittenDate> ReadWrittenDate(const DateTokens& tokens, size_t i,
                                           const Context& context) {
  if (tokens[i].kind == Kind::kNumber && !ContinuesRow(tokens, i)) {
    auto date = ReadYearFirst(tokens, i);
    if (!date) date = ReadNumeric(tokens, i, context);
    if (date && !IsRowContinued(tokens, date->end)) return date;
    return ReadDayMonth(tokens, i, context);
  }
  return ReadMonthDay(tokens, i, context);
}

/// The days that a date may mean: none, one, or two that differ.
struct Readings {
  std::optional<Date> first;
  std::optional<Date> second;

  /// Where `fits` holds for one reading alone, leaves that one.
  template <typename Fits>
  void Prefer(Fits fits) {
    if (!second || fits(*first) == fits(*second)) return;
    if (fits(*second)) first = second;
    second.reset();
  }
};

/// The latest such day up to `today`. 29 February may be up to eight years back.
std::optional<Date> LatestWithoutYear(unsigned month, unsigned day, Date today) {
  const int this_year = static_cast<int>(std::chrono::year_month_day{today}.year());
  for (int year = this_year; year >= this_year - 8; --year) {
    const auto date = MakeDate(year, month, day);
    if (date && *date <= today) return date;
  }
  return std::nullopt;
}

Readings ReadingsOf(const WrittenDate& date, std::optional<Date> today) {
  if (!date.year) {
    if (date.needs_year || !today) return {};
    return {.first = LatestWithoutYear(date.month, date.day, *today), .second = {}};
  }
  Readings readings{.first = MakeDate(*date.year, date.month, date.day),
                    .second = MakeDate(*date.year, date.day, date.month)};
  // A day first that is no day is a month first, even where the sign tells of the former.
  if (!readings.first) std::swap(readings.first, readings.second);
  if (!date.swappable || readings.first == readings.second) readings.second.reset();
  return readings;
}

struct FoundDate {
  Date date;
  bool ambiguous = false;
  size_t end = 0;
};

/// Makes a day of a written date, with the weekday that stands before it (0 for none).
std::optional<FoundDate> Resolve(const WrittenDate& written, unsigned weekday,
                                 std::optional<Date> today) {
  Readings readings = ReadingsOf(written, today);
  if (!readings.first) return std::nullopt;
  readings.Prefer([&](Date date) { return IsoWeekday(date) == weekday; });
  if (today) readings.Prefer([&](Date date) { return date <= *today; });
  const Date latest = std::max(*readings.first, readings.second.value_or(*readings.first));
  return FoundDate{latest, readings.second.has_value(), written.end};
}

/// A date that stands in the calendar by itself, starting at token `i`, with or without weekday.
std::optional<FoundDate> ReadAbsoluteDate(const DateTokens& tokens, size_t i,
                                          const Context& context) {
  // The weekday goes first: "mar" is a Tuesday in "mar. 13 mai 2025" and March in "Mar 13, 2025".
  if (tokens[i].weekday != 0) {
    const auto written = ReadWrittenDate(tokens, SkipDateFillers(tokens, i + 1), context);
    const auto found = written ? Resolve(*written, tokens[i].weekday, context.today) : std::nullopt;
    if (found) return found;
  }
  const auto written = ReadWrittenDate(tokens, i, context);
  return written ? Resolve(*written, 0, context.today) : std::nullopt;
}

/// A date counted from today that starts at token `i`; where the calendar date of that day follows
/// ("last Monday, 12 May"), that one.
std::optional<FoundDate> ReadCountedDate(const DateTokens& tokens, size_t i,
                                         const Context& context) {
  if (!context.today) return std::nullopt;
  const auto relative = ReadRelativeDate(tokens, i, *context.today);
  if (!relative) return std::nullopt;
  const auto dated = ReadAbsoluteDate(tokens, SkipDateFillers(tokens, relative->end), context);
  if (dated) return dated;
  return FoundDate{relative->date, false, relative->end};
}

std::optional<ParsedDate> FindDateIn(const DateTokens& tokens, const Context& context) {
  std::optional<ParsedDate> day_of_month;
  for (size_t i = 0; i < tokens.size(); ++i) {
    auto found = ReadAbsoluteDate(tokens, i, context);
    if (!found) found = ReadCountedDate(tokens, i, context);
    if (found) return ParsedDate{found->date, tokens.SpanOf(i, found->end), found->ambiguous};
    if (!context.today || day_of_month) continue;
    if (const auto day = ReadDayOfMonth(tokens, i, *context.today)) {
      day_of_month = ParsedDate{day->date, tokens.SpanOf(i, day->end)};
    }
  }
  return day_of_month;
}

}  // namespace

std::optional<ParsedDate> FindDate(std::string_view text, std::optional<Date> relative_to) {
  const DateTokens tokens(text);
  const Context context{.today = relative_to,
                        .day_first = IsInDateList(tokens[0], "day-first-openers")};
  return FindDateIn(tokens, context);
}

std::optional<Date> ParseMailDate(std::string_view value) {
  const DateTokens tokens(value, Parentheses::kSkip);
  const auto found = FindDateIn(tokens, Context{.today = std::nullopt, .short_years = true});
  if (!found || found->ambiguous) return std::nullopt;
  return found->date;
}

}  // namespace decline_lint
