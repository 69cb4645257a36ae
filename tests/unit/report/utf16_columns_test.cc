#include "lint/report/utf16_columns.h"

#include <gtest/gtest.h>

#include <random>

#include "lint/base/utf8.h"
#include "tests/unit/report/marked_file.h"

namespace decline_lint {
namespace {

/// The place of the first mark.
void Check(std::string_view marked, Position expected) {
  const MarkedFile input = Mark(marked);
  const Position place = Utf16Columns(input.file).PlaceOf(input.spans.at(0).begin);
  EXPECT_EQ(place.line, expected.line) << marked;
  EXPECT_EQ(place.column, expected.column) << marked;
}

TEST(Utf16Columns, CountsCodeUnits) {
  Check("[[]]", {1, 1});
  Check("ab[[]]", {1, 3});
  Check("é日[[]]", {1, 3});
  Check("🙂[[]]", {1, 3});
  Check("🙂\r\n🙂a[[]]", {2, 4});
}

TEST(Utf16Columns, CountsBadBytesAsEditorsDo) {
  Check("\xE2\x82[[]]", {1, 2});
  Check("\xFF\xFE[[]]", {1, 3});
}

TEST(Utf16Columns, DoesNotCountAByteOrderMark) {
  Check("\uFEFFa[[]]", {1, 2});
  Check("[[]]\uFEFFa", {1, 1});
}

TEST(Utf16Columns, TakesAnOffsetInsideACharacterForItsBeginning) {
  const SourceFile file("letter.txt", "a🙂b");
  for (uint32_t offset = 1; offset < 5; ++offset) {
    EXPECT_EQ(Utf16Columns(file).PlaceOf(offset).column, 2u) << offset;
  }
  EXPECT_EQ(Utf16Columns(file).PlaceOf(99).column, 5u);
}

TEST(Utf16Columns, AgreesWithCountingFromTheStart) {
  std::mt19937 random(3);
  std::string bytes;
  for (int i = 0; i < 20000; ++i) bytes += random() % 2 ? static_cast<char>(random() | 0x80) : 'a';
  const SourceFile file("letter.txt", bytes);
  const Utf16Columns columns(file);
  uint32_t units = 0;
  for (uint32_t at = 0; at < file.size();) {
    ASSERT_EQ(columns.PlaceOf(at).column, units + 1) << at;
    const Utf8Char next = DecodeUtf8(file.bytes().substr(at));
    at += next.size;
    units += Utf16Units(next.code);
  }
}

}  // namespace
}  // namespace decline_lint
