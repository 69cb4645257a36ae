#include "lint/base/date.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

using std::chrono::days;

Date Day(std::string_view iso) { return ParseIsoDate(iso).value(); }

void CheckIso(std::string_view text, bool valid) {
  const auto date = ParseIsoDate(text);
  ASSERT_EQ(date.has_value(), valid) << text;
  if (date) {
    EXPECT_EQ(FormatIsoDate(*date), text);
  }
}

TEST(Date, IsoDatesAreReadAndWrittenBack) {
  for (const char* text : {"2025-05-08", "1970-01-01", "1969-12-31", "2024-02-29", "0001-01-01"})
    CheckIso(text, true);
}

TEST(Date, AnythingElseIsNoIsoDate) {
  for (const char* text : {"", "2025-5-8", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00",
                           "2025/05/08", "2025-05-08 ", "2025-05-0x", "20250508", "-025-05-08"})
    CheckIso(text, false);
}

TEST(Date, WeekdaysCountFromMonday) {
  EXPECT_EQ(IsoWeekday(Day("2025-05-12")), 1u);
  EXPECT_EQ(IsoWeekday(Day("2025-05-18")), 7u);
  EXPECT_EQ(IsoWeekday(Day("1969-12-28")), 7u);
}

void CheckBusinessDays(std::string_view after, std::string_view until, int expected) {
  EXPECT_EQ(BusinessDaysBetween(Day(after), Day(until)), expected) << after << " to " << until;
}

TEST(Date, BusinessDaysLeaveOutTheFirstDayAndWeekends) {
  CheckBusinessDays("2025-05-08", "2025-05-08", 0);
  CheckBusinessDays("2025-05-08", "2025-05-16", 6);
  CheckBusinessDays("2026-02-06", "2026-02-11", 3);
  CheckBusinessDays("2025-05-09", "2025-05-11", 0);
  CheckBusinessDays("2025-05-10", "2025-05-12", 1);
  CheckBusinessDays("2025-05-16", "2025-05-08", -6);
}

int CountDayByDay(Date after, Date until) {
  int count = 0;
  for (Date date = after + days{1}; date <= until; date += days{1})
    count += IsoWeekday(date) <= 5 ? 1 : 0;
  return count;
}

TEST(Date, BusinessDaysAgreeWithCountingDayByDay) {
  const Date first = Day("1969-11-20");
  for (int offset = 0; offset < 60; ++offset) {
    for (int length = 0; length < 40; ++length) {
      const Date after = first + days{offset};
      const Date until = after + days{length};
      ASSERT_EQ(BusinessDaysBetween(after, until), CountDayByDay(after, until));
      ASSERT_EQ(BusinessDaysBetween(until, after), -CountDayByDay(after, until));
    }
  }
}

}  // namespace
}  // namespace decline_lint
