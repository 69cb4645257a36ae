// What a run changes of the rules of a pack.
#include "lint/engine/rules_in_force.h"

#include <gtest/gtest.h>

#include "lint/base/date.h"
#include "lint/engine/linter.h"
#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

constexpr char kLate[] =
    "id: late\nkind: delay\nseverity: warning\nmessage: late\nbusiness-days: 2\n";
constexpr char kLong[] = "id: long\nkind: limit\nmessage: long\nlimits: {words: 3}\n";
constexpr char kLetter[] = "Dear Jo,\n\nOne two three four. I am off.\n\nBest,\nAnn\n";

/// "severity message" of each finding in a letter of seven words and two sentences, written three
/// business days after the invitation.
void Check(std::vector<RuleChange> changes, const std::string& expected,
           Severity min_severity = Severity::kNote) {
  const RulePack pack = MakePack({{"rules/p/late.yaml", kLate}, {"rules/p/long.yaml", kLong}});
  LintOptions options;
  options.changes = std::move(changes);
  options.min_severity = min_severity;
  options.invited = ParseIsoDate("2025-05-05");
  options.now = ParseIsoDate("2025-05-08");
  std::string all;
  for (const Diagnostic& finding : Linter(pack, options).Lint(SourceFile("t.txt", kLetter))) {
    all += std::string(SeverityName(finding.severity)) + " " + finding.message + "\n";
  }
  EXPECT_EQ(all, expected);
}

constexpr char kLateText[] =
    "warning this reply leaves 3 business days after the invitation of 2025-05-05\n";

TEST(RulesInForce, AreThoseOfThePackUnlessChanged) {
  const RulePack pack = MakePack({{"rules/p/long.yaml", kLong}});
  EXPECT_EQ(RulesInForce(pack, {}).rules().data(), pack.rules().data());
  Check({}, kLateText + std::string("warning 7 words where 3 will do\n"));
}

TEST(RulesInForce, TakeOtherSeverities) {
  Check({{.id = "late", .severity = Severity::kNote, .business_days = {}, .limits = {}}},
        "warning 7 words where 3 will do\n", Severity::kWarning);
}

TEST(RulesInForce, TakeOtherFigures) {
  Check({{.id = "late", .severity = {}, .business_days = 3, .limits = {}},
         {.id = "long",
          .severity = {},
          .business_days = {},
          .limits = {{.measure = Measure::kWords, .max = 7}}}},
        "");
  Check({{.id = "late", .severity = {}, .business_days = 9, .limits = {}},
         {.id = "long",
          .severity = {},
          .business_days = {},
          .limits = {{.measure = Measure::kSentences, .max = 1}}}},
        "warning 7 words where 3 will do, 2 sentences where 1 will do\n");
}

TEST(RulesInForce, LeaveUnknownRulesAside) {
  Check({{.id = "other", .severity = Severity::kError, .business_days = 1, .limits = {}}},
        kLateText + std::string("warning 7 words where 3 will do\n"));
}

}  // namespace
}  // namespace decline_lint
