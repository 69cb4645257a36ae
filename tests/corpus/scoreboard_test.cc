#include "tests/corpus/scoreboard.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>

#include "tests/corpus/folds.h"
#include "tests/corpus/sha256.h"

namespace decline_lint {
namespace {

Diagnostic Finding(const char* rule, Span span, Severity severity = Severity::kWarning) {
  Diagnostic finding;
  finding.rule_id = rule;
  finding.span = span;
  finding.severity = severity;
  return finding;
}

LabelledDraft Draft(std::vector<std::string> labels) {
  LabelledDraft draft;
  draft.file = "drafts/a.txt";
  draft.labels = std::move(labels);
  return draft;
}

std::string Printed(const Scoreboard& board) {
  testing::internal::CaptureStdout();
  board.Print("drafts");
  return testing::internal::GetCapturedStdout();
}

TEST(Scoreboard, CountsRightFalseAndMissed) {
  Scoreboard board({"harsh-tone", "late-reply"});
  board.Add(Draft({"harsh-tone"}), "no way", {Finding("harsh-tone", {0, 2})});
  board.Add(Draft({"harsh-tone"}), "no way", {Finding("late-reply", {0, 2})});
  EXPECT_DOUBLE_EQ(board.MacroF1(), (2.0 / 3 + 0) / 2);
  ASSERT_EQ(board.mistakes().size(), 1u);
  EXPECT_EQ(board.mistakes()[0], "drafts/a.txt: missed harsh-tone false late-reply");
}

TEST(Scoreboard, AlarmsOnCleanDraftsAreWarningsOnly) {
  Scoreboard board({"harsh-tone"});
  board.Add(Draft({}), "fine", {Finding("promptness", {0, 0}, Severity::kNote)});
  board.Add(Draft({}), "fine", {Finding("harsh-tone", {0, 1})});
  EXPECT_NE(Printed(board).find("clean drafts alarmed   1 of 2"), std::string::npos);
}

TEST(Scoreboard, SpansAreComparedByOverlapAndAnyWhiteSpace) {
  Scoreboard board({"harsh-tone"});
  LabelledDraft draft = Draft({"harsh-tone"});
  draft.spans["harsh-tone"] = {"no way", "never"};
  board.Add(draft, "No. no\n way, never", {Finding("harsh-tone", {8, 11})});
  EXPECT_NE(Printed(board).find("labelled spans found   1 of 2"), std::string::npos);
  EXPECT_NE(Printed(board).find("findings on a span     1 of 1"), std::string::npos);
}

TEST(Scoreboard, SpansOfEncodedDraftsAreComparedInTheRawFile) {
  Scoreboard board({"harsh-tone"});
  LabelledDraft draft = Draft({"harsh-tone"});
  draft.spans["harsh-tone"] = {"way"};
  OffsetMap to_raw;
  to_raw.Append(6, 100, 6);
  board.Add(draft, "no way", {Finding("harsh-tone", {103, 104})}, to_raw);
  EXPECT_NE(Printed(board).find("labelled spans found   1 of 1"), std::string::npos);
}

TEST(Sha256, KnowsThePublishedVectors) {
  EXPECT_EQ(Sha256("abc")[0], 0xba7816bfu);
  EXPECT_EQ(Sha256("")[7], 0x7852b855u);
  EXPECT_EQ(Sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")[0], 0x248d6a61u);
}

TEST(Folds, SpreadIsThatOfASample) {
  EXPECT_DOUBLE_EQ(SpreadOf({0.5, 0.7, 0.9}).mean, 0.7);
  EXPECT_NEAR(SpreadOf({0.5, 0.7, 0.9}).deviation, 0.2, 1e-12);
  EXPECT_DOUBLE_EQ(SpreadOf({0.5}).deviation, 0);
  EXPECT_DOUBLE_EQ(SpreadOf({}).mean, 0);
}

TEST(Folds, FallByNameAndApartFromTheKeptThird) {
  uint32_t drafts[5] = {}, kept[5] = {};
  for (int i = 0; i < 1500; ++i) {
    const std::string name = "drafts/" + std::to_string(i) + ".txt";
    ASSERT_EQ(FoldOf(name, 5), FoldOf("elsewhere" + name.substr(6), 5));
    ++drafts[FoldOf(name, 5)];
    kept[FoldOf(name, 5)] += IsKept(name);
  }
  for (int fold = 0; fold < 5; ++fold) {
    EXPECT_NEAR(drafts[fold], 300, 60);
    EXPECT_NEAR(kept[fold], 100, 40);
  }
}

TEST(Folds, PrintsEachAndTheWhole) {
  FoldBoards folds({"harsh-tone"}, 2);
  for (int i = 0; i < 40; ++i) {
    LabelledDraft draft = Draft({"harsh-tone"});
    draft.file = "n" + std::to_string(i) + ".txt";
    std::vector<Diagnostic> findings;
    if (FoldOf(draft.file, 2) == 0) findings.push_back(Finding("harsh-tone", {0, 2}));
    folds.Add(draft, "no way", findings);
  }
  testing::internal::CaptureStdout();
  folds.Print();
  const std::string printed = testing::internal::GetCapturedStdout();
  EXPECT_TRUE(std::regex_search(printed, std::regex("\n  1 +\\d+     1.000 "))) << printed;
  EXPECT_TRUE(std::regex_search(printed, std::regex("\n  2 +\\d+     0.000 "))) << printed;
  EXPECT_TRUE(std::regex_search(printed, std::regex("\n  mean +0.500 "))) << printed;
  EXPECT_TRUE(std::regex_search(printed, std::regex("\n  spread +0.707 "))) << printed;
  EXPECT_TRUE(std::regex_search(printed, std::regex("\n  whole +40 "))) << printed;
}

TEST(LabelledFolder, PartsAreDisjointAndComplete) {
  const auto folder = std::filesystem::temp_directory_path() / "decline-lint-labelled";
  std::filesystem::create_directories(folder);
  std::ofstream labels(folder / "labels.jsonl");
  for (int i = 0; i < 60; ++i) {
    const std::string name = "n" + std::to_string(i) + ".txt";
    std::ofstream(folder / name) << "text " << i;
    labels << R"({"file": ")" << name << R"(", "labels": ["late-reply"], "spans": {}})"
           << "\n";
  }
  labels.close();
  const auto all = ReadLabelledFolder(folder, Part::kAll);
  const auto tuned = ReadLabelledFolder(folder, Part::kTuned);
  const auto kept = ReadLabelledFolder(folder, Part::kKept);
  EXPECT_EQ(all.size(), 60u);
  EXPECT_EQ(tuned.size() + kept.size(), 60u);
  EXPECT_GT(kept.size(), 10u);
  EXPECT_LT(kept.size(), 30u);
  EXPECT_EQ(all[7].bytes, "text 7");
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace decline_lint
