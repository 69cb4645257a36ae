#include "lint/report/sarif_reporter.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/unit/report/marked_file.h"
#include "tests/unit/report/sample.h"

namespace decline_lint {
namespace {

using Json = nlohmann::json;

Json Report(const std::vector<SampleFile>& samples) {
  ReportOptions options;
  options.version = "1.2.3";
  options.rules = SampleRules();
  std::string out;
  const std::unique_ptr<Reporter> reporter = MakeSarifReporter(options, out);
  reporter->Begin();
  for (const SampleFile& sample : samples) reporter->AddFile(sample.file, sample.findings);
  reporter->End();
  return Json::parse(out);
}

Json ReportOne(const SourceFile& file, const Diagnostic& finding) {
  return Report({{file, {finding}}}).at("/runs/0/results/0"_json_pointer);
}

Diagnostic Finding(Span span) {
  Diagnostic finding;
  finding.rule_id = "closed-door";
  finding.message = "these words shut out future contact";
  finding.span = span;
  return finding;
}

/// Compares the region of the marked span with {startLine, startColumn, endLine, endColumn,
/// byteOffset, byteLength}.
void CheckRegion(std::string_view marked, const std::vector<uint32_t>& expected) {
  const MarkedFile input = Mark(marked);
  const Json region = ReportOne(input.file, Finding(input.spans.at(0)))
                          .at("/locations/0/physicalLocation/region"_json_pointer);
  std::vector<uint32_t> actual;
  for (const char* key :
       {"startLine", "startColumn", "endLine", "endColumn", "byteOffset", "byteLength"}) {
    actual.push_back(region.at(key));
  }
  EXPECT_EQ(actual, expected) << marked;
}

TEST(SarifReporter, GivesRegionsInUtf16AndInBytes) {
  CheckRegion("Please [[go]].", {1, 8, 1, 10, 7, 2});
  CheckRegion("🙂é [[日]]", {1, 5, 1, 6, 7, 3});
  CheckRegion("a\r\n[[b\r\nc]]", {2, 1, 3, 2, 3, 4});
  CheckRegion("ab[[]]", {1, 3, 1, 3, 2, 0});
  CheckRegion("\uFEFF[[ab]]", {1, 1, 1, 3, 3, 2});
}

TEST(SarifReporter, QuotesWhatTheRegionHolds) {
  const Json::json_pointer snippet("/locations/0/physicalLocation/region/snippet");
  const MarkedFile go = Mark("Please [[{go}\nnow]].");
  EXPECT_EQ(ReportOne(go.file, Finding(go.spans[0])).at(snippet), Json({{"text", "{go}\nnow"}}));
  const MarkedFile nothing = Mark("a[[]]");
  EXPECT_FALSE(ReportOne(nothing.file, Finding(nothing.spans[0])).contains(snippet));
  const MarkedFile much = Mark("[[" + std::string(100000, 'a') + "]]");
  EXPECT_FALSE(ReportOne(much.file, Finding(much.spans[0])).contains(snippet));
}

TEST(SarifReporter, DoublesBracesInMessages) {
  const MarkedFile input = Mark("[[{role}]]");
  Diagnostic finding = Finding(input.spans[0]);
  finding.message = "fill in {role}";
  EXPECT_EQ(ReportOne(input.file, finding).at("message"), Json({{"text", "fill in {{role}}"}}));
}

TEST(SarifReporter, ReplacesWhatIsNotUtf8) {
  const MarkedFile input = Mark("[[a\xFFz]]");
  EXPECT_EQ(ReportOne(input.file, Finding(input.spans[0]))
                .at("/locations/0/physicalLocation/region/snippet/text"_json_pointer),
            "a\uFFFDz");
}

TEST(SarifReporter, LeadsFromResultsToRules) {
  const Json run = Report(MakeSample()).at("runs").at(0);
  const Json& rules = run.at("tool").at("driver").at("rules");
  size_t led = 0;
  for (const Json& result : run.at("results")) {
    if (!result.contains("ruleIndex")) continue;
    EXPECT_EQ(rules.at(result.at("ruleIndex").get<size_t>()).at("id"), result.at("ruleId"));
    ++led;
  }
  EXPECT_EQ(led, rules.size());
}

TEST(SarifReporter, GivesFixesAsReplacements) {
  const MarkedFile input = Mark("Please [[go]].");
  Diagnostic finding = Finding(input.spans[0]);
  finding.fixes = {{"", true, {{input.spans[0], "stay"}, {{9, 10}, ""}}}, {"do it", true, {}}};
  const Json fixes = ReportOne(input.file, finding).at("fixes");
  ASSERT_EQ(fixes.size(), 1u);
  const Json& change = fixes.at(0).at("artifactChanges").at(0);
  EXPECT_EQ(change.at("artifactLocation").at("uri"), "letter.txt");
  EXPECT_EQ(change.at("replacements").at(0).at("insertedContent").at("text"), "stay");
  EXPECT_EQ(change.at("replacements").at(0).at("deletedRegion").at("byteOffset"), 7);
  EXPECT_FALSE(change.at("replacements").at(1).contains("insertedContent"));
}

TEST(SarifReporter, IsALogWithoutFilesAndRules) {
  std::string out;
  MakeSarifReporter({}, out)->End();
  const Json run = Json::parse(out).at("runs").at(0);
  EXPECT_EQ(run.at("results"), Json::array());
  EXPECT_EQ(run.at("tool").at("driver").at("rules"), Json::array());
}

}  // namespace
}  // namespace decline_lint
