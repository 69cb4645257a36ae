// Paths as text.
#include "lint/cli/paths.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

void CheckAbsolute(const std::string& path, const std::string& expected) {
  EXPECT_EQ(AbsolutePath("/a/b", path), expected) << path;
}

TEST(AbsolutePath, SettlesDots) {
  CheckAbsolute("c.txt", "/a/b/c.txt");
  CheckAbsolute("./c//d/", "/a/b/c/d");
  CheckAbsolute("../c", "/a/c");
  CheckAbsolute("../../../../c", "/c");
  CheckAbsolute("/x/./y/../z", "/x/z");
  CheckAbsolute("..", "/a");
  CheckAbsolute("../..", "/");
  CheckAbsolute("", "/a/b");
  EXPECT_EQ(AbsolutePath("/", "c"), "/c");
}

TEST(ParentOf, EndsAtTheRoot) {
  EXPECT_EQ(ParentOf("/a/b"), "/a");
  EXPECT_EQ(ParentOf("/a"), "/");
  EXPECT_EQ(ParentOf("/"), "/");
}

TEST(PathBelow, LeavesOthersAsTheyAre) {
  EXPECT_EQ(PathBelow("/a", "/a/b/c"), "b/c");
  EXPECT_EQ(PathBelow("/", "/a/b"), "a/b");
  EXPECT_EQ(PathBelow("/a", "/ab/c"), "/ab/c");
  EXPECT_EQ(PathBelow("/a", "/a"), "/a");
}

}  // namespace
}  // namespace decline_lint
