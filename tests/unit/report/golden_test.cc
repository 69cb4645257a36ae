// Every format writes the sample findings as tests/golden/report/ says. After a wanted change:
//   DECLINE_LINT_UPDATE_GOLDEN=1 build/tests/unit_report
// and look at the difference.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "lint/report/registry.h"
#include "tests/unit/report/sample.h"

namespace decline_lint {
namespace {

std::string Report(std::string_view format, ReportOptions options) {
  options.version = "1.2.3";
  options.rules = SampleRules();
  std::string out;
  const std::unique_ptr<Reporter> reporter = FindReportFormat(format)->make(options, out);
  reporter->Begin();
  for (const SampleFile& sample : MakeSample()) reporter->AddFile(sample.file, sample.findings);
  reporter->End();
  return out;
}

/// Compares with, or rewrites, the golden file of that name.
void Check(const std::string& name, const std::string& report) {
  const std::string path = DECLINE_LINT_SOURCE_DIR "/tests/golden/report/" + name + ".golden";
  if (std::getenv("DECLINE_LINT_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << report;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << "no " << path << ": run with DECLINE_LINT_UPDATE_GOLDEN=1";
  EXPECT_EQ(report, std::string(std::istreambuf_iterator<char>(file), {}));
}

TEST(ReportGolden, EveryFormat) {
  for (const ReportFormat& format : ReportFormats()) {
    Check(std::string(format.name), Report(format.name, {}));
  }
}

TEST(ReportGolden, TextInColor) { Check("text-color", Report("text", {.color = true})); }

TEST(ReportGolden, TextWithoutExcerpts) { Check("text-brief", Report("text", {.excerpt = false})); }

}  // namespace
}  // namespace decline_lint
