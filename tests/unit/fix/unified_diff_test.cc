#include "lint/fix/unified_diff.h"

#include <gtest/gtest.h>

#include <random>

#include "lint/fix/line_diff.h"

namespace decline_lint {
namespace {

void Check(const std::string& before, const std::string& after, const std::string& expected) {
  EXPECT_EQ(UnifiedDiff("t", before, after, 1), expected);
}

TEST(UnifiedDiff, OfEqualTextsIsEmpty) {
  Check("", "", "");
  Check("a\nb\n", "a\nb\n", "");
}

TEST(UnifiedDiff, CountsLinesAsPatchDoes) {
  Check("a\nb\nc\n", "a\nB\nc\n", "--- t\n+++ t\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
  Check("a\nb\n", "b\n", "--- t\n+++ t\n@@ -1,2 +1 @@\n-a\n b\n");
  Check("", "a\n", "--- t\n+++ t\n@@ -0,0 +1 @@\n+a\n");
  Check("a\n", "", "--- t\n+++ t\n@@ -1 +0,0 @@\n-a\n");
}

TEST(UnifiedDiff, JoinsChangesThatStandTogether) {
  Check("a\nb\nc\n", "A\nb\nC\n", "--- t\n+++ t\n@@ -1,3 +1,3 @@\n-a\n+A\n b\n-c\n+C\n");
  Check("a\n1\n2\n3\nc\n", "A\n1\n2\n3\nC\n",
        "--- t\n+++ t\n@@ -1,2 +1,2 @@\n-a\n+A\n 1\n@@ -4,2 +4,2 @@\n 3\n-c\n+C\n");
}

TEST(UnifiedDiff, TellsWhereTheLastLineEndIsMissing) {
  Check("a", "b\n", "--- t\n+++ t\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n");
}

TEST(UnifiedDiff, HasNoHeaderWithoutAName) {
  EXPECT_EQ(UnifiedDiff("", "a\r\n", "b\r\n"), "@@ -1 +1 @@\n-a\r\n+b\r\n");
}

/// The new text, made of the old one and the changes.
std::string Follow(const std::vector<std::string_view>& before,
                   const std::vector<std::string_view>& after) {
  std::string out;
  uint32_t at = 0;
  for (const LineChange& change : DiffLines(before, after)) {
    for (; at < change.old_begin; ++at) out += before[at];
    for (uint32_t i = change.new_begin; i < change.new_end; ++i) out += after[i];
    at = change.old_end;
  }
  for (; at < before.size(); ++at) out += before[at];
  return out;
}

TEST(DiffLines, LeadsFromAnyTextToAnyOther) {
  std::mt19937 random(7);
  const auto text = [&](size_t lines) {
    std::string out;
    for (size_t i = 0; i < lines; ++i) out += std::string(1, "abc"[random() % 3]) + "\n";
    return out;
  };
  for (size_t i = 0; i < 500; ++i) {
    const std::string before = text(random() % 12), after = text(random() % 12);
    EXPECT_EQ(Follow(SplitLines(before), SplitLines(after)), after) << before;
  }
  const std::string before = text(3000), after = text(2000);
  EXPECT_EQ(Follow(SplitLines(before), SplitLines(after)), after);
}

TEST(DiffLines, ChangesNoMoreThanNeeded) {
  const auto changes = DiffLines(SplitLines("a\nb\nc\nd\ne\n"), SplitLines("a\nc\nx\nd\ne\n"));
  const std::vector<LineChange> expected = {{1, 2, 1, 1}, {3, 3, 2, 3}};
  EXPECT_EQ(changes, expected);
}

}  // namespace
}  // namespace decline_lint
