#include "lint/report/visible_text.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

void CheckVisible(std::string_view text, std::string_view expected) {
  std::string out;
  AppendVisible(text, out);
  EXPECT_EQ(out, expected);
}

void CheckShort(std::string_view text, uint32_t columns, std::string_view expected) {
  EXPECT_EQ(Shorten(text, columns), expected) << text;
}

TEST(VisibleText, StaysOnOneLine) {
  CheckVisible("a\tb\r\nc", "a b  c");
  CheckVisible("näive 日", "näive 日");
}

TEST(VisibleText, SendsNoCommandToATerminal) {
  CheckVisible("\x1B]0;x\x07", "<U+001B>]0;x<U+0007>");
  CheckVisible("a\xFE", "a<FE>");
}

TEST(VisibleText, ShortensBetweenWords) {
  CheckShort("thank you", 9, "thank you");
  CheckShort("thank you very much", 14, "thank you very…");
  CheckShort("thank you very much", 13, "thank you…");
  CheckShort("thank", 3, "tha…");
  CheckShort("日本語 です", 7, "日本語…");
  CheckShort("日本語", 5, "日本…");
}

TEST(VisibleText, CollapsesBlanks) {
  CheckShort("\n thank \t\r\n you\n\n", 20, "thank you");
  CheckShort(" \n", 20, "");
  CheckShort("", 0, "");
}

TEST(VisibleText, WritesNumbers) {
  std::string out;
  AppendNumber(0, out);
  AppendNumber(4294967295, out);
  EXPECT_EQ(out, "04294967295");
}

}  // namespace
}  // namespace decline_lint
