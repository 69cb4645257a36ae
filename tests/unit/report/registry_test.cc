#include "lint/report/registry.h"

#include <gtest/gtest.h>

#include <set>

namespace decline_lint {
namespace {

TEST(Registry, FindsEveryFormatByItsName) {
  for (const ReportFormat& format : ReportFormats()) {
    EXPECT_EQ(FindReportFormat(format.name), &format);
    EXPECT_FALSE(format.about.empty());
  }
  EXPECT_EQ(FindReportFormat("xml"), nullptr);
  EXPECT_EQ(FindReportFormat(""), nullptr);
}

TEST(Registry, BeginsWithTheDefault) { EXPECT_EQ(ReportFormats().front().name, "text"); }

TEST(Registry, HasNoNameTwice) {
  std::set<std::string_view> names;
  for (const ReportFormat& format : ReportFormats()) EXPECT_TRUE(names.insert(format.name).second);
}

}  // namespace
}  // namespace decline_lint
