// What must hold of the formats for any findings, not only for those of the golden files.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <regex>

#include "lint/report/registry.h"
#include "tests/unit/report/sample.h"

namespace decline_lint {
namespace {

std::string Report(std::string_view format, const std::vector<SampleFile>& samples,
                   const ReportOptions& options = {}) {
  std::string out;
  const std::unique_ptr<Reporter> reporter = FindReportFormat(format)->make(options, out);
  reporter->Begin();
  for (const SampleFile& sample : samples) reporter->AddFile(sample.file, sample.findings);
  reporter->End();
  return out;
}

using Told = std::vector<std::string>;  // "5 warning hedged-decision"

Told ToldAsText(const std::vector<SampleFile>& samples) {
  static const std::regex kLine(R"(.*:(\d+):\d+: (\w+): .* \[([a-z-]+)\])");
  std::istringstream report(Report("text", samples, {.excerpt = false}));
  Told told;
  for (std::string line; std::getline(report, line);) {
    std::smatch part;
    EXPECT_TRUE(std::regex_match(line, part, kLine)) << line;
    told.push_back(part[1].str() + ' ' + part[2].str() + ' ' + part[3].str());
  }
  return told;
}

Told ToldAsSarif(const std::vector<SampleFile>& samples) {
  Told told;
  const auto log = nlohmann::json::parse(Report("sarif", samples));
  for (const auto& result : log.at("runs").at(0).at("results")) {
    const int line = result.at("/locations/0/physicalLocation/region/startLine"_json_pointer);
    told.push_back(std::to_string(line) + ' ' + result.at("level").get<std::string>() + ' ' +
                   result.at("ruleId").get<std::string>());
  }
  return told;
}

/// A file of random bytes, most of them odd, and findings anywhere in and around it.
SampleFile RandomSample(std::mt19937& random) {
  static constexpr std::string_view kPieces[] = {
      "no ",   "\t", "\r\n", "\n", "\x1B[2J", "\xE2\x80", "日", "\u0301", "👩‍👩‍👧",
      "\u202E"};
  std::string bytes;
  for (int i = 0; i < 80; ++i) bytes += kPieces[random() % std::size(kPieces)];
  SampleFile sample{SourceFile("a\x1B", bytes), {}};
  for (int i = 0; i < 20; ++i) {
    Diagnostic& finding = sample.findings.emplace_back();
    finding.rule_id = "a-rule";
    finding.message = bytes.substr(random() % bytes.size(), 9);
    const auto begin = static_cast<uint32_t>(random() % bytes.size());
    finding.span = {begin, begin + static_cast<uint32_t>(random() % 40)};
    finding.fixes = {{"", true, {{finding.span, bytes.substr(begin, 5)}}}};
    finding.notes = {{{begin / 2, begin}, finding.message}};
  }
  return sample;
}

TEST(ReportAgreement, EveryFormatTellsTheSame) {
  const Told told = ToldAsText(MakeSample());
  EXPECT_EQ(told.size(), 7u);
  EXPECT_EQ(told, ToldAsSarif(MakeSample()));
}

TEST(ReportAgreement, NoFormatSendsControlCharacters) {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    const std::vector<SampleFile> samples{RandomSample(random)};
    for (const ReportFormat& format : ReportFormats()) {
      for (const char c : Report(format.name, samples)) {
        ASSERT_TRUE(static_cast<unsigned char>(c) >= ' ' || c == '\n') << format.name;
      }
    }
  }
}

TEST(ReportAgreement, SarifIsJsonWhateverTheBytes) {
  std::mt19937 random(6);
  for (int round = 0; round < 100; ++round) {
    const std::vector<SampleFile> samples{RandomSample(random)};
    EXPECT_EQ(ToldAsSarif(samples).size(), samples[0].findings.size());
  }
}

}  // namespace
}  // namespace decline_lint
