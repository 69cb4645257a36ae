#include "lint/source/source_file.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace decline_lint {
namespace {

/// The lines that a file of these bytes is seen to have, and that each begins where it says.
void CheckLines(std::string_view bytes, const std::vector<std::string_view>& expected) {
  const SourceFile file("letter.txt", std::string(bytes));
  ASSERT_EQ(file.line_count(), expected.size());
  for (uint32_t line = 1; line <= file.line_count(); ++line) {
    EXPECT_EQ(file.LineText(line), expected[line - 1]) << "line " << line;
    EXPECT_EQ(file.PositionOf(file.LineStart(line)), (Position{line, 1}));
  }
}

void CheckPosition(std::string_view bytes, uint32_t offset, Position expected) {
  const SourceFile file("letter.txt", std::string(bytes));
  const Position position = file.PositionOf(offset);
  EXPECT_EQ(position.line, expected.line) << "offset " << offset;
  EXPECT_EQ(position.column, expected.column) << "offset " << offset;
}

TEST(SourceFile, KeepsItsNameAndBytes) {
  const SourceFile file("to send/letter.txt", std::string("a\0\xFF\r\n", 5));
  EXPECT_EQ(file.name(), "to send/letter.txt");
  EXPECT_EQ(file.bytes(), std::string_view("a\0\xFF\r\n", 5));
  EXPECT_EQ(file.size(), 5u);
}

TEST(SourceFile, HasALineEvenWhenEmpty) { CheckLines("", {""}); }

TEST(SourceFile, EndsLinesAsEditorsDo) {
  CheckLines("one\ntwo", {"one", "two"});
  CheckLines("one\r\ntwo", {"one", "two"});
  CheckLines("one\rtwo", {"one", "two"});
  CheckLines("a\n\rb", {"a", "", "b"});
  CheckLines("a\r\r\nb", {"a", "", "b"});
  CheckLines("\n\n", {"", "", ""});
}

TEST(SourceFile, HasAnEmptyLineAfterTheLastLineEnd) {
  CheckLines("one\n", {"one", ""});
  CheckLines("one\r\n", {"one", ""});
}

TEST(SourceFile, KeepsBlanksAtLineEnds) { CheckLines("one \t\n two", {"one \t", " two"}); }

TEST(SourceFile, CountsColumnsInBytes) {
  CheckPosition("dé\nx", 0, {1, 1});
  CheckPosition("dé\nx", 1, {1, 2});
  CheckPosition("dé\nx", 3, {1, 4});
  CheckPosition("dé\nx", 4, {2, 1});
}

TEST(SourceFile, PutsALineEndOnItsLine) {
  CheckPosition("ab\r\nc", 2, {1, 3});
  CheckPosition("ab\r\nc", 3, {1, 4});
  CheckPosition("ab\r\nc", 4, {2, 1});
}

TEST(SourceFile, KnowsWhereTheEndOfTheFileIs) {
  CheckPosition("", 0, {1, 1});
  CheckPosition("ab", 2, {1, 3});
  CheckPosition("ab\n", 3, {2, 1});
}

}  // namespace
}  // namespace decline_lint
