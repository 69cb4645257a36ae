#include "lint/report/rule_list.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace decline_lint {
namespace {

const RuleEntry kRules[] = {{.id = "closed-door",
                             .kind = "forbid",
                             .severity = Severity::kWarning,
                             .pack = "decline",
                             .guide = "Remain Open",
                             .message = "these words shut out future contact",
                             .why = "it is remembered",
                             .help = "leave them out",
                             .bad = {"Never [[write \"again\"]].", "b", "c", "d"},
                             .good = {"Do write.\n"}},
                            {.id = "too-long",
                             .kind = "limit",
                             .severity = Severity::kNote,
                             .pack = "ours",
                             .guide = "",
                             .message = "this is long",
                             .why = "",
                             .help = "",
                             .bad = {},
                             .good = {}}};

TEST(RuleList, JsonTellsAll) {
  const auto json = nlohmann::json::parse(RulesAsJson(kRules));
  EXPECT_EQ(json.at("version"), 1);
  const auto& door = json.at("rules").at(0);
  EXPECT_EQ(door.at("id"), "closed-door");
  EXPECT_EQ(door.at("guide"), "Remain Open");
  EXPECT_EQ(door.at("examples").at("bad").size(), 4u);
  EXPECT_EQ(door.at("examples").at("bad").at(0), "Never [[write \"again\"]].");
}

TEST(RuleList, JsonLeavesOutWhatIsEmpty) {
  const auto json = nlohmann::json::parse(RulesAsJson(kRules));
  EXPECT_FALSE(json.at("rules").at(1).contains("why"));
  EXPECT_EQ(json.at("rules").at(1).at("severity"), "note");
}

TEST(RuleList, MarkdownHasATableAndSections) {
  const std::string page = RulesAsMarkdown(kRules);
  EXPECT_TRUE(page.starts_with("# Rules\n\n| rule |")) << page;
  EXPECT_NE(page.find("| [too-long](#too-long) | note | limit | this is long |"), page.npos);
  EXPECT_NE(page.find("\n## closed-door\n\nThese words shut out future contact. It is remembered."),
            page.npos);
  EXPECT_NE(page.find("```text\nDo write.\n```\n"), page.npos);
}

TEST(RuleList, MarkdownShowsThreeExamples) {
  const std::string page = RulesAsMarkdown(kRules);
  EXPECT_NE(page.find("```text\nc\n```"), page.npos);
  EXPECT_EQ(page.find("```text\nd\n```"), page.npos);
}

}  // namespace
}  // namespace decline_lint
