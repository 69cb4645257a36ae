#include <array>
#include <cstdlib>
#include <optional>

#include "lint/engine/invitation_date.h"
#include "lint/engine/match_check.h"
#include "lint/text/dates/date_words.h"

namespace decline_lint {
namespace {

constexpr std::array<const char*, 7> kNames = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};

/// The parts of a date, as far as the words state them; 0 for none.
struct StatedDate {
  unsigned weekday = 0, day = 0, month = 0;
  int year = 0;
};

StatedDate ReadParts(std::string_view text) {
  StatedDate stated;
  const DateTokens tokens(text);
  for (size_t i = 0; i < tokens.size(); ++i) {
    const DateToken& token = tokens[i];
    if (token.weekday != 0 && stated.weekday == 0)
      stated.weekday = token.weekday;
    else if (token.month != 0 && stated.month == 0)
      stated.month = token.month;
    else if (token.IsNumber(4, 4) && stated.year == 0)
      stated.year = token.number;
    else if (token.IsNumber(1, 2) && stated.day == 0)
      stated.day = static_cast<unsigned>(token.number);
  }
  return stated;
}

int YearOf(Date date) {
  return static_cast<int>(std::chrono::year_month_day(date).year());
}

/// Without a year, the day that is nearest to the day of the message.
std::optional<Date> DayMeant(const StatedDate& stated, std::optional<Date> today) {
  if (stated.year != 0) return MakeDate(stated.year, stated.month, stated.day);
  if (!today) return std::nullopt;
  std::optional<Date> nearest;
  for (int year = YearOf(*today) - 1; year <= YearOf(*today) + 1; ++year) {
    const auto day = MakeDate(year, stated.month, stated.day);
    if (!day) continue;
    const bool nearer = !nearest || std::abs((*day - *today).count()) <
                                        std::abs((*nearest - *today).count());
    if (nearer) nearest = day;
  }
  return nearest;
}

}  // namespace

std::optional<CheckedMatch> CheckWeekday(const RuleContext& context, Span match) {
  const StatedDate stated = ReadParts(Slice(context.document().text(), match));
  if (stated.weekday == 0 || stated.day == 0 || stated.month == 0) return std::nullopt;
  const auto reply = ReplyDate(context.message, context.options.now);
  const auto day = DayMeant(stated, reply ? reply : context.options.today);
  if (!day || IsoWeekday(*day) == stated.weekday) return std::nullopt;
  return CheckedMatch{match, FormatIsoDate(*day) + " is a " + kNames[IsoWeekday(*day) - 1] +
                                 ", not a " + kNames[stated.weekday - 1]};
}

}  // namespace decline_lint
