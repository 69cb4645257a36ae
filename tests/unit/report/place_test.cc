#include "lint/report/place.h"

#include <gtest/gtest.h>

#include "tests/unit/report/marked_file.h"

namespace decline_lint {
namespace {

void CheckPlace(std::string_view bytes, uint32_t offset, Position expected) {
  const SourceFile file("letter.txt", std::string(bytes));
  const Position place = PlaceOf(file, offset);
  EXPECT_EQ(place.line, expected.line) << "offset " << offset;
  EXPECT_EQ(place.column, expected.column) << "offset " << offset;
}

void CheckLines(std::string_view marked, uint32_t first, uint32_t last) {
  const MarkedFile input = Mark(marked);
  const LineRange lines = LinesOf(input.file, input.spans.at(0));
  EXPECT_EQ(lines.first, first) << marked;
  EXPECT_EQ(lines.last, last) << marked;
}

TEST(Place, CountsBytesFromOne) {
  CheckPlace("é a", 3, {1, 4});
  CheckPlace("a\nb", 2, {2, 1});
}

TEST(Place, DoesNotCountAByteOrderMark) {
  CheckPlace("\uFEFFab\nc", 3, {1, 1});
  CheckPlace("\uFEFFab\nc", 4, {1, 2});
  CheckPlace("\uFEFFab\nc", 0, {1, 1});
  CheckPlace("\uFEFFab\nc", 6, {2, 1});
}

TEST(Place, TakesWhatIsBeyondTheEndForTheEnd) { CheckPlace("ab", 4000000000, {1, 3}); }

TEST(Place, KnowsTheLinesOfASpan) {
  CheckLines("[[a]]\nb", 1, 1);
  CheckLines("[[a\n]]b", 1, 1);
  CheckLines("[[a\nb]]", 1, 2);
  CheckLines("a\n[[]]b", 2, 2);
  CheckLines("a[[\r\n\r\n]]b", 1, 2);
}

}  // namespace
}  // namespace decline_lint
