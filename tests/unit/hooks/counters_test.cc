// The counters as text.
#include "lint/hooks/milter/counters.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace decline_lint {
namespace {

using std::chrono::milliseconds;

bool HasLine(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

TEST(Counters, AreTextForPrometheus) {
  Counters counters;
  counters.Add(Count::kConnections);
  counters.Add(Count::kPassed);
  counters.Add(Count::kPassed);
  counters.Add(Count::kRejected);
  counters.AddTime(milliseconds(3));
  counters.AddTime(milliseconds(30));
  counters.AddTime(milliseconds(60'000));
  const std::string text = counters.Prometheus();
  for (const char* line :
       {"# TYPE decline_lint_milter_messages_total counter",
        "decline_lint_milter_messages_total{result=\"passed\"} 2",
        "decline_lint_milter_actions_total{action=\"reject\"} 1",
        "decline_lint_milter_open_connections 1",
        "decline_lint_milter_seconds_bucket{le=\"0.005\"} 1",
        "decline_lint_milter_seconds_bucket{le=\"0.05\"} 2",
        "decline_lint_milter_seconds_bucket{le=\"20\"} 2",
        "decline_lint_milter_seconds_bucket{le=\"+Inf\"} 3",
        "decline_lint_milter_seconds_sum 60.033", "decline_lint_milter_seconds_count 3"})
    EXPECT_TRUE(HasLine(text, line)) << line << "\n" << text;
}

TEST(Counters, NameEachFamilyOnce) {
  std::istringstream lines(Counters().Prometheus());
  std::string before;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# TYPE")) {
      EXPECT_TRUE(before.starts_with("# HELP")) << line;
      EXPECT_EQ(before.find(' ', 7), line.find(' ', 7)) << line;
    }
    before = line;
  }
}

TEST(Counters, FitOnALine) {
  Counters counters;
  counters.Add(Count::kFailed);
  const std::string line = counters.StatusLine();
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_NE(line.find("1 failed"), std::string::npos);
}

}  // namespace
}  // namespace decline_lint
