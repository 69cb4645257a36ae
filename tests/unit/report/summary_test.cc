#include "lint/report/summary.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

/// Each inner list is the findings of one file.
void Check(const std::vector<std::vector<Severity>>& files, std::string_view expected) {
  FindingCounts counts;
  for (const std::vector<Severity>& file : files) {
    std::vector<Diagnostic> findings;
    for (const Severity severity : file) findings.emplace_back().severity = severity;
    counts.Add(findings);
  }
  EXPECT_EQ(Summary(counts), expected);
}

constexpr Severity kE = Severity::kError;
constexpr Severity kW = Severity::kWarning;
constexpr Severity kN = Severity::kNote;

TEST(Summary, IsSilentWhenClean) {
  Check({}, "");
  Check({{}, {}}, "");
}

TEST(Summary, CountsMostSeriousFirst) {
  Check({{kW}}, "1 warning");
  Check({{kN, kW, kW, kW}}, "3 warnings and 1 note");
  Check({{kN, kW, kE, kE, kN}}, "2 errors, 1 warning and 2 notes");
}

TEST(Summary, NamesTheFilesWithFindings) {
  Check({{kE}, {}, {kE, kN}}, "2 errors and 1 note in 2 files");
}

}  // namespace
}  // namespace decline_lint
