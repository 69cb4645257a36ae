#include "lint/report/fix_text.h"

#include <gtest/gtest.h>

#include "tests/unit/report/marked_file.h"

namespace decline_lint {
namespace {

/// Describes a fix of the first span: it edits the last one (which may be the same).
void Check(std::string_view marked, std::string_view replacement, std::string_view expected) {
  const MarkedFile input = Mark(marked);
  const Fix fix{"", true, {{input.spans.back(), std::string(replacement)}}};
  EXPECT_EQ(DescribeFix(input.file, input.spans.front(), fix), expected);
}

TEST(FixText, SaysWhatIsReplaced) {
  Check("I [[won't]] come.", "cannot", "replace with \"cannot\"");
  Check("[[I]] [[won't]] come.", "cannot", "replace \"won't\" with \"cannot\"");
}

TEST(FixText, SaysWhatIsDeleted) {
  Check("[[Go away.]]", "", "delete this");
  Check("[[Go]] [[away now.]]", "", "delete \"away now.\"");
}

TEST(FixText, SaysWhatIsInsertedAndWhere) {
  Check("Hi[[]]", " Ann", "insert \"Ann\"");
  Check("[[Hi]]\n\n[[]]", "Thank you.\n\n", "insert \"Thank you.\" at line 3");
  Check("[[]]Hi", "\n", "insert a line break");
  Check("[[]]Hi", " ", "insert a space");
}

TEST(FixText, ShortensWhatItQuotes) {
  Check("[[]]", std::string(30, 'a') + " " + std::string(30, 'b'),
        "insert \"" + std::string(30, 'a') + "…\"");
}

TEST(FixText, MindsNoBlanksAfterTheFinding) {
  const SourceFile file("letter.txt", "Go away. Bye");
  EXPECT_EQ(DescribeFix(file, {0, 8}, {"", true, {{{0, 9}, ""}}}), "delete this");
  EXPECT_EQ(DescribeFix(file, {0, 8}, {"", true, {{{0, 10}, ""}}}), "delete \"Go away. B\"");
}

TEST(FixText, SaysNothingOfNothing) {
  EXPECT_EQ(DescribeFix(SourceFile("letter.txt", "Hi"), {0, 0}, {"thank", true, {}}), "");
}

TEST(FixText, CountsFurtherEdits) {
  const SourceFile file("letter.txt", "Hi");
  const TextEdit edit{{0, 1}, ""};
  EXPECT_EQ(DescribeFix(file, {0, 1}, {"", true, {edit, edit}}), "delete this, and 1 more edit");
  EXPECT_EQ(DescribeFix(file, {0, 1}, {"", true, {edit, edit, edit}}),
            "delete this, and 2 more edits");
}

}  // namespace
}  // namespace decline_lint
