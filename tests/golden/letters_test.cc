// Whole letters and all that is said of them: letters/NAME.txt or NAME.eml gives
// letters/NAME.golden.
//
// A new letter needs only its file. After a wanted change, or with a new letter:
//   DECLINE_LINT_UPDATE_GOLDEN=1 build/release/tests/golden/golden_test --gtest_filter='Letters.*'
// and look at the difference.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "lint/report/registry.h"
#include "lint/rules/embedded_pack.h"
#include "tests/golden/inputs.h"

namespace decline_lint {
namespace {

constexpr const char* kFolder = "tests/golden/letters";

std::string Report(const SourceFile& file) {
  std::string out;
  const auto reporter = FindReportFormat("text")->make({}, out);
  reporter->Begin();
  reporter->AddFile(file, Linter(EmbeddedPack(), OptionsOfTests()).Lint(file));
  reporter->End();
  return out;
}

std::string GoldenPath(const SourceFile& letter) {
  const std::string stem = letter.name().substr(0, letter.name().size() - 4);
  return std::string(DECLINE_LINT_SOURCE_DIR "/") + kFolder + "/" + stem + ".golden";
}

/// Compares with, or rewrites, the letter's golden file.
void Check(const SourceFile& letter) {
  const std::string report = Report(letter);
  if (std::getenv("DECLINE_LINT_UPDATE_GOLDEN") != nullptr)
    std::ofstream(GoldenPath(letter), std::ios::binary) << report;
  EXPECT_EQ(report, ReadWhole(GoldenPath(letter))) << letter.name();
}

TEST(Letters, AreReportedAsTheirGoldenFilesSay) {
  const std::vector<SourceFile> letters = ReadTextFiles(kFolder);
  EXPECT_GE(letters.size(), 25u);
  for (const SourceFile& letter : letters) Check(letter);
}

TEST(Letters, AreReadFromMailAsTheirGoldenFilesSay) {
  const std::vector<SourceFile> mails = ReadTextFiles(kFolder, ".eml");
  EXPECT_GE(mails.size(), 3u);
  for (const SourceFile& mail : mails) Check(mail);
}

}  // namespace
}  // namespace decline_lint
