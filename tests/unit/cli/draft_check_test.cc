#include "lint/cli/draft_check.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

void Check(const std::string& bytes, const std::string& expected) {
  EXPECT_EQ(WhyNoDraft(bytes), expected) << testing::PrintToString(bytes.substr(0, 80));
}

constexpr char kEmpty[] = "the draft is empty";
constexpr char kBinary[] = "this looks like a binary file, not a draft";

TEST(DraftCheck, EmptyDrafts) {
  Check("", kEmpty);
  Check(" \t\r\n\n", kEmpty);
  Check("\xEF\xBB\xBF", kEmpty);
  Check("\xEF\xBB\xBF\n", kEmpty);
  Check(".", "");
}

TEST(DraftCheck, BinaryFiles) {
  Check(std::string("\x7F"
                    "ELF\x02\x01\x01\0\0\0",
                    10),
        kBinary);
  Check(std::string("a\0b", 3), kBinary);
  Check("\x01\x02\x03\x04", kBinary);
  Check("Hello\x07 there, form\x0C feed", "");
  Check(std::string(8192, 'a') + std::string(1, '\0'), "");
  Check("\xFF\xFEH\x01i\x01", "the draft is in UTF-16, please save it as UTF-8");
}

TEST(DraftCheck, BrokenUtf8) {
  Check("na\xC3\xAFve", "");
  Check("Dear Ren\xE9,", "not valid UTF-8 at line 1, column 9, please save it as UTF-8");
  Check("a\nb\nc\xC3", "not valid UTF-8 at line 3, column 2, please save it as UTF-8");
  Check("12345678\xED\xA0\x80", "not valid UTF-8 at line 1, column 9, please save it as UTF-8");
}

TEST(DraftCheck, DeclaredEncodingIsLeftToTheMessage) {
  Check("Content-Type: text/plain; charset=iso-8859-1\n\nRen\xE9", "");
  Check("Subject: x\r\ncontent-type: text/plain; charset=latin1\r\n\r\nRen\xE9", "");
  Check("no Content-Type: here\n\nRen\xE9",
        "not valid UTF-8 at line 3, column 4, please save it as UTF-8");
}

}  // namespace
}  // namespace decline_lint
