#include "lint/text/dates/relative_date.h"

#include <charconv>
#include <string>
#include <string_view>

namespace decline_lint {
namespace {

using Kind = DateToken::Kind;
using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

/// A way back from today, as rules/language/dates.yaml writes it: "days 7", "week-end 1".
struct Step {
  std::string_view unit;
  int count = 0;
};

std::optional<Step> ParseStep(std::string_view text) {
  const size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  Step step{text.substr(0, space)};
  std::from_chars(text.data() + space + 1, text.data() + text.size(), step.count);
  return step;
}

Date LastDayOfMonth(year_month_day date) {
  return Date{
      std::chrono::year_month_day_last{date.year(), std::chrono::month_day_last{date.month()}}};
}

/// The same day of an earlier month, or that month's last day where it is shorter.
Date MonthsBack(Date today, int count) {
  const year_month_day back = year_month_day{today} - months{count};
  return back.ok() ? Date{back} : LastDayOfMonth(back);
}

Date StepBack(Date today, Step step) {
  if (step.unit == "week-end") {
    return today - days{static_cast<int>(IsoWeekday(today)) + 7 * (step.count - 1)};
  }
  if (step.unit == "month-end") {
    return LastDayOfMonth(year_month_day{today} - months{step.count});
  }
  if (step.unit == "months") return MonthsBack(today, step.count);
  return today - days{step.count};
}

struct Phrase {
  Step step;
  size_t end = 0;
};

/// The longest phrase of `relative-days` that starts at token `i`.
std::optional<Phrase> ReadPhrase(const DateTokens& tokens, size_t i) {
  constexpr size_t kLongestPhrase = 4;
  std::string words;
  std::optional<Phrase> longest;
  for (size_t end = i; end < i + kLongestPhrase && tokens[end].kind == Kind::kWord;) {
    if (!words.empty()) words += ' ';
    words += tokens[end++].form();
    const auto step = ParseStep(LookUpDateWord("relative-days", words));
    if (step) longest = Phrase{*step, end};
  }
  return longest;
}

/// The latest such weekday up to `until`.
Date LatestWeekday(unsigned weekday, Date until) {
  return until - days{static_cast<int>((IsoWeekday(until) + 7 - weekday) % 7)};
}

/// What follows a weekday and says which one is meant: "Monday the 5th", "Monday last week".
std::optional<RelativeDate> ReadPinnedWeekday(const DateTokens& tokens, size_t i, Date today) {
  const size_t next = SkipDateFillers(tokens, i + 1);
  if (const auto day = ReadDayOfMonth(tokens, next, today)) return day;
  const auto phrase = ReadPhrase(tokens, next);
  if (!phrase || phrase->step.unit != "week-end") return std::nullopt;
  return RelativeDate{LatestWeekday(tokens[i].weekday, StepBack(today, phrase->step)), phrase->end};
}

/// "Monday", "last Monday"; not "next Monday", which is no day in the past.
std::optional<RelativeDate> ReadWeekday(const DateTokens& tokens, size_t i, Date today) {
  if (IsInDateList(tokens[i], "weekday-before") && tokens[i + 1].weekday != 0) {
    return RelativeDate{LatestWeekday(tokens[i + 1].weekday, today - days{1}), i + 2};
  }
  if (!tokens[i].full_name) return std::nullopt;
  if (i > 0 && IsInDateList(tokens[i - 1], "weekday-after")) return std::nullopt;
  if (const auto pinned = ReadPinnedWeekday(tokens, i, today)) return pinned;
  return RelativeDate{LatestWeekday(tokens[i].weekday, today), i + 1};
}

/// A number of at most three digits, or a word for one; 0 for anything else.
int CountAt(const DateToken& token) {
  if (token.IsNumber(1, 3)) return token.number;
  int count = 0;
  const auto value = LookUpDateWord("relative-numbers", token.form());
  std::from_chars(value.data(), value.data() + value.size(), count);
  return count;
}

/// "10 days ago", "a fortnight ago", "a couple of weeks back".
std::optional<RelativeDate> ReadAgo(const DateTokens& tokens, size_t i, Date today) {
  const int count = CountAt(tokens[i]);
  if (count == 0) return std::nullopt;
  const size_t unit = SkipDateFillers(tokens, i + 1);
  auto step = ParseStep(LookUpDateWord("relative-units", tokens[unit].form()));
  if (!step || !IsInDateList(tokens[unit + 1], "relative-ago")) return std::nullopt;
  step->count *= count;
  return RelativeDate{StepBack(today, *step), unit + 2};
}

}  // namespace

std::optional<RelativeDate> ReadRelativeDate(const DateTokens& tokens, size_t i, Date today) {
  if (const auto phrase = ReadPhrase(tokens, i)) {
    return RelativeDate{StepBack(today, phrase->step), phrase->end};
  }
  if (const auto weekday = ReadWeekday(tokens, i, today)) return weekday;
  return ReadAgo(tokens, i, today);
}

std::optional<RelativeDate> ReadDayOfMonth(const DateTokens& tokens, size_t i, Date today) {
  if (!tokens[i].ordinal || !tokens[i].IsNumber(1, 2)) return std::nullopt;
  const auto day = static_cast<unsigned>(tokens[i].number);
  // No two neighbouring months are both shorter than 31 days, so four are more than enough.
  for (int back = 0; back < 4; ++back) {
    const year_month_day month = year_month_day{today} - months{back};
    const auto date =
        MakeDate(static_cast<int>(month.year()), static_cast<unsigned>(month.month()), day);
    if (date && *date <= today) return RelativeDate{*date, i + 1};
  }
  return std::nullopt;
}

}  // namespace decline_lint
