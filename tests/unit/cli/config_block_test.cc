// Lines put into a file of somebody else's, and taken out of it to the byte.
#include "lint/cli/config_block.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

const ConfigBlock kBlock{"#", "mutt", "one\ntwo\n"};

TEST(ConfigBlock, GoesToTheEnd) {
  EXPECT_EQ(WithBlock({"a\n"}, kBlock),
            "a\n# >>> decline-lint mutt >>>\none\ntwo\n# <<< decline-lint mutt <<<\n");
}

TEST(ConfigBlock, LeavesNoTrace) {
  for (const std::string text : {"", "a", "a\n", "a\n\n", "a\r\n", "# >>> other >>>\n"}) {
    const std::string with = WithBlock({text}, kBlock);
    EXPECT_EQ(WithoutBlock(with, kBlock), text);
    EXPECT_EQ(WithBlock({with}, kBlock), with) << "a second time changes nothing";
  }
}

TEST(ConfigBlock, IsReplacedWhereItStands) {
  const std::string with = WithBlock({"a"}, kBlock) + "b\n";
  const ConfigBlock newer{"#", "mutt", "three\n"};
  const std::string text = WithBlock({with}, newer);
  EXPECT_NE(text.find("three\n# <<<"), text.npos);
  EXPECT_EQ(text.find("one"), text.npos);
  EXPECT_EQ(WithoutBlock(text, newer), "a\nb\n");
}

TEST(ConfigBlock, IsToldFromOthers) {
  const std::string text = WithBlock({""}, {"#", "neomutt", "x\n"});
  EXPECT_EQ(WithoutBlock(text, kBlock), text);
  EXPECT_EQ(WithoutBlock("# >>> decline-lint mutt >>>\nno end\n", kBlock),
            "# >>> decline-lint mutt >>>\nno end\n");
}

TEST(ConfigBlock, RemembersAnEmptyFile) {
  EXPECT_TRUE(WasEmpty(WithBlock({"", true}, kBlock)));
  EXPECT_FALSE(WasEmpty(WithBlock({"", false}, kBlock)));
}

}  // namespace
}  // namespace decline_lint
