// What must hold of the formats for any findings, not only for those of the golden files.

#include <gtest/gtest.h>

#include <array>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>

#include "lint/report/registry.h"
#include "tests/unit/report/sample.h"

namespace decline_lint {
namespace {

using Json = nlohmann::json;

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
  const auto log = Json::parse(Report("sarif", samples));
  for (const auto& result : log.at("runs").at(0).at("results")) {
    const int line = result.at("/locations/0/physicalLocation/region/startLine"_json_pointer);
    told.push_back(std::to_string(line) + ' ' + result.at("level").get<std::string>() + ' ' +
                   result.at("ruleId").get<std::string>());
  }
  return told;
}

Json Lines(const std::string& report) {
  Json list = Json::array();
  std::istringstream lines(report);
  for (std::string line; std::getline(lines, line);) list.push_back(Json::parse(line));
  return list;
}

Told ToldInJson(const Json& findings, const char* line, const char* severity, const char* rule) {
  Told told;
  for (const Json& finding : findings) {
    std::string level = finding.at(Json::json_pointer(severity));
    for (char& c : level) c = static_cast<char>(std::tolower(c));
    told.push_back(std::to_string(finding.at(Json::json_pointer(line)).get<int>()) + ' ' + level +
                   ' ' + finding.at(Json::json_pointer(rule)).get<std::string>());
  }
  return told;
}

Json FindingsOfAllFiles(const Json& report) {
  Json findings = Json::array();
  for (const Json& file : report.at("files")) {
    for (const Json& finding : file.at("findings")) findings.push_back(finding);
  }
  return findings;
}

/// What a line of the report says of a finding; `pattern` captures line, severity and rule, in the
/// order that `parts` gives.
Told ToldInLines(const std::string& report, const std::regex& pattern, std::array<int, 3> parts) {
  Told told;
  for (std::sregex_iterator at(report.begin(), report.end(), pattern), end; at != end; ++at) {
    told.push_back((*at)[parts[0]].str() + ' ' + (*at)[parts[1]].str() + ' ' +
                   (*at)[parts[2]].str());
  }
  return told;
}

/// The severities' names in the other format, put back into ours.
Told Renamed(Told told, const std::map<std::string, std::string>& names) {
  for (std::string& line : told) {
    const size_t begin = line.find(' ') + 1;
    const size_t end = line.find(' ', begin);
    const auto name = names.find(line.substr(begin, end - begin));
    if (name != names.end()) line.replace(begin, end - begin, name->second);
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

TEST(ReportAgreement, JsonTellsTheSame) {
  const Told told = ToldAsText(MakeSample());
  const Json report = Json::parse(Report("json", MakeSample()));
  EXPECT_EQ(told,
            ToldInJson(FindingsOfAllFiles(report), "/range/start/line", "/severity", "/rule"));
  EXPECT_EQ(told, ToldInJson(Lines(Report("jsonl", MakeSample())), "/range/start/line", "/severity",
                             "/rule"));
}

TEST(ReportAgreement, ReviewdogIsToldTheSame) {
  const Told told = ToldAsText(MakeSample());
  const Json report = Json::parse(Report("rdjson", MakeSample())).at("diagnostics");
  const Told as_rdjson =
      ToldInJson(report, "/location/range/start/line", "/severity", "/code/value");
  EXPECT_EQ(told, Renamed(as_rdjson, {{"info", "note"}}));
  EXPECT_EQ(report, Lines(Report("rdjsonl", MakeSample())));
}

TEST(ReportAgreement, GitlabIsToldTheSame) {
  const Json report = Json::parse(Report("gitlab", MakeSample()));
  const Told told = ToldInJson(report, "/location/lines/begin", "/severity", "/check_name");
  EXPECT_EQ(ToldAsText(MakeSample()),
            Renamed(told, {{"info", "note"}, {"minor", "warning"}, {"major", "error"}}));
}

TEST(ReportAgreement, GithubIsToldTheSame) {
  static const std::regex kCommand(R"(::(\w+) file=[^,]*,line=(\d+),[^:]*title=([a-z-]+)::)");
  const Told told = ToldInLines(Report("github", MakeSample()), kCommand, {2, 1, 3});
  EXPECT_EQ(ToldAsText(MakeSample()), Renamed(told, {{"notice", "note"}}));
}

TEST(ReportAgreement, XmlTellsTheSame) {
  static const std::regex kError(
      R"-(line="(\d+)" column="\d+" severity="(\w+)" [^>]*source="decline-lint\.([a-z-]+)")-");
  const Told checkstyle = ToldInLines(Report("checkstyle", MakeSample()), kError, {1, 2, 3});
  EXPECT_EQ(ToldAsText(MakeSample()), Renamed(checkstyle, {{"info", "note"}}));

  static const std::regex kFailure(R"-(name="([a-z-]+) at (\d+):\d+">\s*<failure type="(\w+)")-");
  EXPECT_EQ(ToldAsText(MakeSample()),
            ToldInLines(Report("junit", MakeSample()), kFailure, {2, 3, 1}));
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

TEST(ReportAgreement, JsonIsValidWhateverTheBytes) {
  std::mt19937 random(6);
  for (int round = 0; round < 100; ++round) {
    const std::vector<SampleFile> samples{RandomSample(random)};
    EXPECT_EQ(ToldAsSarif(samples).size(), samples[0].findings.size());
    EXPECT_EQ(Lines(Report("jsonl", samples)).size(), samples[0].findings.size());
    EXPECT_EQ(Lines(Report("rdjsonl", samples)).size(), samples[0].findings.size());
    EXPECT_EQ(Json::parse(Report("gitlab", samples)).size(), samples[0].findings.size());
  }
}

}  // namespace
}  // namespace decline_lint
