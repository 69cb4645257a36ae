#include "lint/fix/edits.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

void CheckApply(std::vector<TextEdit> edits, const std::string& expected) {
  EXPECT_EQ(ApplyEdits("abcdef", std::move(edits)), expected);
}

TEST(ApplyEdits, TakesThemInAnyOrder) {
  CheckApply({}, "abcdef");
  CheckApply({{{4, 6}, ""}, {{0, 0}, "<"}, {{1, 3}, "X"}}, "<aXd");
  CheckApply({{{6, 6}, "!"}, {{0, 6}, "-"}}, "-!");
}

void CheckCollide(TextEdit a, TextEdit b, bool expected) {
  const Fix left{"", false, {a}}, right{"", false, {{{90, 91}, ""}, b}};
  EXPECT_EQ(Collide(left, right), expected);
  EXPECT_EQ(Collide(right, left), expected);
}

TEST(Collide, OverTheSameBytesOrTheSamePlace) {
  CheckCollide({{1, 3}, ""}, {{2, 4}, ""}, true);
  CheckCollide({{1, 3}, ""}, {{3, 4}, ""}, false);
  CheckCollide({{1, 1}, "a"}, {{1, 1}, "b"}, true);
  CheckCollide({{1, 1}, "a"}, {{1, 4}, "b"}, true);
  CheckCollide({{2, 2}, "a"}, {{1, 4}, ""}, true);
  CheckCollide({{5, 5}, "a"}, {{1, 4}, ""}, false);
}

}  // namespace
}  // namespace decline_lint
