#include "lint/fix/strip_directives.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

void Check(const std::string& letter, const std::string& expected, bool complete = true) {
  const StrippedLetter stripped =
      StripDirectives(SourceFile("t.eml", letter), InputKind::kAuto, {});
  EXPECT_EQ(stripped.bytes, expected);
  EXPECT_EQ(stripped.complete, complete);
}

TEST(StripDirectives, LeavesALetterWithoutThem) {
  Check("Dear Ann,\n\n100%% sure.\n", "Dear Ann,\n\n100%% sure.\n");
}

TEST(StripDirectives, TakesTheirLinesOut) {
  Check("Dear Ann,\n%% decline-lint: disable=too-long\nI decline.\n", "Dear Ann,\nI decline.\n");
  Check("Dear Ann,\r\n%% decline-lint: skip\r\nI decline.\r\n", "Dear Ann,\r\nI decline.\r\n");
}

TEST(StripDirectives, TakesTheirHeaderFieldsOut) {
  Check(
      "Subject: x\nX-Decline-Lint: disable=too-long,\n closed-door\nTo: ann@post.example\n\nNo.\n",
      "Subject: x\nTo: ann@post.example\n\nNo.\n");
}

TEST(StripDirectives, SaysWhatItCannotTakeOut) {
  // "A\n%% decline-lint: skip\nNo.\n", where the line begins within a group
  const std::string letter =
      "Subject: x\nContent-Transfer-Encoding: base64\n\nQQolJSBkZWNsaW5lLWxpbnQ6IHNraXAKTm8uCg==\n";
  Check(letter, letter, false);
}

}  // namespace
}  // namespace decline_lint
