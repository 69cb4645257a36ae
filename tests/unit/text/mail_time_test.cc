#include "lint/text/dates/mail_time.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

/// "2025-05-10 06:30:00 -420": the moment in UTC and the zone in minutes; "none".
std::string Describe(std::string_view value) {
  const auto time = ParseMailTime(value);
  if (!time) return "none";
  const Date day = DayIn(std::chrono::minutes(0), time->moment);
  const std::chrono::hh_mm_ss clock(time->moment - day);
  std::string text = FormatIsoDate(day);
  for (const int64_t part :
       {static_cast<int64_t>(clock.hours().count()), static_cast<int64_t>(clock.minutes().count()),
        static_cast<int64_t>(clock.seconds().count())})
    text += (part < 10 ? " 0" : " ") + std::to_string(part);
  return text + " " + std::to_string(time->zone.count());
}

void Check(std::string_view value, std::string_view expected) {
  EXPECT_EQ(Describe(value), expected) << value;
}

TEST(MailTime, IsReadInItsZone) {
  Check("Fri, 09 May 2025 23:30:00 -0700", "2025-05-10 06 30 00 -420");
  Check("Sat, 10 May 2025 00:15 +0200", "2025-05-09 22 15 00 120");
  Check("10 May 2025 9:05:07 +0530 (IST)", "2025-05-10 03 35 07 330");
  Check("Fri, 9 May 2025 10:12:00 GMT", "2025-05-09 10 12 00 0");
  Check("Fri, 9 May 25 10:12:00 EST", "2025-05-09 15 12 00 -300");
  Check("Fri, 9 May 2025 10:12:00 Z", "2025-05-09 10 12 00 0");
}

TEST(MailTime, IsNotGuessed) {
  Check("Fri, 9 May 2025 10:12:00", "none");
  Check("Fri, 9 May 2025 +0200", "none");
  Check("Fri, 9 May 2025 25:12:00 +0200", "none");
  Check("Fri, 9 May 2025 10:12:00 +9900", "none");
  Check("Fri, 9 May 2025 10:12:00 XYZ", "none");
  Check("10:12:00 +0200", "none");
  Check(":", "none");
  Check("", "none");
}

TEST(MailTime, DaysDependOnTheZone) {
  const auto time = ParseMailTime("Fri, 09 May 2025 23:30:00 -0700");
  ASSERT_TRUE(time);
  EXPECT_EQ(FormatIsoDate(DayIn(time->zone, time->moment)), "2025-05-09");
  EXPECT_EQ(FormatIsoDate(DayIn(std::chrono::hours(2), time->moment)), "2025-05-10");
}

}  // namespace
}  // namespace decline_lint
