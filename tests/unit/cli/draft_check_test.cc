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
  Check(std::string("a\0b", 3), "");
  Check(std::string(64, '\0'), kBinary);
  Check("\x01\x02\x03\x04", kBinary);
  Check("Hello\x07 there, form\x0C feed", "");
  Check(std::string(8192, 'a') + std::string(1, '\0'), "");
  Check("\xFF\xFEH\x01i\x01", "the draft is in UTF-16, please save it as UTF-8");
}

TEST(DraftCheck, BytesThatAreNotUtf8AreTolerated) {
  Check("na\xC3\xAFve", "");
  Check("Dear Ren\xE9,", "");
  Check("12345678\xED\xA0\x80", "");
}

}  // namespace
}  // namespace decline_lint
