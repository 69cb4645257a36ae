#include "decline_lint/letter_linter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace decline_lint {
namespace {

constexpr std::string_view kBlunt =
    "Hi,\n\nThank you for inviting me to interview for the baker role. I cannot come, as I have "
    "taken another job.\nDo not contact me again.\n\nSam\n";

std::vector<std::string> RulesOf(const std::vector<Finding>& findings) {
  std::vector<std::string> rules;
  for (const Finding& finding : findings) rules.push_back(finding.rule);
  std::sort(rules.begin(), rules.end());
  return rules;
}

TEST(LetterLinter, TellsWhatAndWhere) {
  LetterLinter linter({.disabled = {}, .only = {"closed-door"}, .invited = {}, .now = {}});
  const std::vector<Finding> findings = linter.Lint(kBlunt);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].rule, "closed-door");
  EXPECT_EQ(findings[0].level, FindingLevel::kWarning);
  EXPECT_EQ(findings[0].line, 4u);
  EXPECT_EQ(findings[0].column, 1u);
  EXPECT_EQ(kBlunt.substr(findings[0].begin, findings[0].end - findings[0].begin),
            "Do not contact me again");
}

TEST(LetterLinter, ItsFixesMend) {
  LetterLinter linter({.disabled = {}, .only = {"closed-door"}, .invited = {}, .now = {}});
  std::string letter(kBlunt);
  const std::vector<Finding> findings = linter.Lint(letter);
  ASSERT_FALSE(findings.at(0).fixes.empty());
  EXPECT_FALSE(findings[0].fixes[0].description.empty());
  for (const FindingEdit& edit : findings[0].fixes[0].edits) {
    letter.replace(edit.begin, edit.end - edit.begin, edit.text);
  }
  EXPECT_TRUE(linter.Lint(letter).empty()) << letter;
}

TEST(LetterLinter, ObeysItsOptions) {
  using std::chrono::sys_days;
  LetterOptions options{.disabled = {"closed-door", "door-not-left-open"},
                        .only = {},
                        .invited = sys_days(std::chrono::year(2025) / 5 / 1),
                        .now = sys_days(std::chrono::year(2025) / 5 / 9)};
  const auto rules = RulesOf(LetterLinter(options).Lint(kBlunt));
  EXPECT_EQ(rules, std::vector<std::string>{"late-reply"});
}

TEST(LetterLinter, WritesJson) {
  LetterLinter linter;
  const auto json = nlohmann::json::parse(linter.LintToJson(kBlunt, "a \"name\""));
  EXPECT_EQ(json.at("files").at(0).at("name"), "a \"name\"");
  EXPECT_EQ(json.at("files").at(0).at("findings").size(), linter.Lint(kBlunt).size());
  EXPECT_EQ(json.at("tool").at("version"), LetterLinterVersion());
}

TEST(LetterLinter, TakesAnyBytes) {
  LetterLinter linter;
  EXPECT_TRUE(linter.Lint("").empty());
  EXPECT_FALSE(linter.Lint(std::string_view("\0\xFF\r", 3)).empty());
  LetterLinter moved = std::move(linter);
  EXPECT_FALSE(moved.Lint(kBlunt).empty());
}

}  // namespace
}  // namespace decline_lint
