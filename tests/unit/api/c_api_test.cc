#include <gtest/gtest.h>

#include <cstring>
#include <nlohmann/json.hpp>

#include "decline_lint/decline_lint.h"

namespace {

constexpr const char* kLetter =
    "Hi,\n\nI have taken another job. Do not contact me again.\n\nSam\n";

/// "rule severity" of each finding of `kLetter`.
std::vector<std::string> Lint(decline_lint_linter* linter) {
  char* text = decline_lint_json(linter, kLetter, std::strlen(kLetter), "draft.txt");
  const auto json = nlohmann::json::parse(text);
  decline_lint_free_json(text);
  EXPECT_EQ(json.at("files").at(0).at("name"), "draft.txt");
  std::vector<std::string> rules;
  for (const auto& finding : json.at("files").at(0).at("findings")) {
    rules.push_back(finding.at("rule"));
  }
  return rules;
}

bool Has(const std::vector<std::string>& rules, const std::string& rule) {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

TEST(CApi, LintsABuffer) {
  decline_lint_linter* linter = decline_lint_new();
  EXPECT_TRUE(Has(Lint(linter), "closed-door"));
  EXPECT_TRUE(Has(Lint(linter), "missing-gratitude"));
  decline_lint_free(linter);
}

TEST(CApi, LeavesRulesOut) {
  decline_lint_linter* linter = decline_lint_new();
  EXPECT_EQ(decline_lint_disable(linter, "closed-door"), 0);
  EXPECT_EQ(decline_lint_disable(linter, "no-such-rule"), -1);
  EXPECT_FALSE(Has(Lint(linter), "closed-door"));
  EXPECT_TRUE(Has(Lint(linter), "missing-gratitude"));
  decline_lint_free(linter);
}

TEST(CApi, KnowsDates) {
  decline_lint_linter* linter = decline_lint_new();
  EXPECT_FALSE(Has(Lint(linter), "late-reply"));
  EXPECT_EQ(decline_lint_set_dates(linter, "2025-05-01", "2025-05-09"), 0);
  EXPECT_TRUE(Has(Lint(linter), "late-reply"));
  EXPECT_EQ(decline_lint_set_dates(linter, "yesterday", nullptr), -1);
  EXPECT_TRUE(Has(Lint(linter), "late-reply"));
  EXPECT_EQ(decline_lint_set_dates(linter, nullptr, nullptr), 0);
  EXPECT_FALSE(Has(Lint(linter), "late-reply"));
  decline_lint_free(linter);
}

TEST(CApi, FreesNothing) {
  decline_lint_free(nullptr);
  decline_lint_free_json(nullptr);
  EXPECT_GT(std::strlen(decline_lint_version()), 0u);
}

}  // namespace
