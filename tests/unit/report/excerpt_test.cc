#include "lint/report/excerpt.h"

#include <gtest/gtest.h>

#include "tests/unit/report/marked_file.h"

namespace decline_lint {
namespace {

/// What is drawn for the first span of a marked file. `expected` is written with a line end first.
void Check(std::string_view marked, std::string_view expected) {
  const MarkedFile input = Mark(marked);
  const Span span = input.spans.at(0);
  std::string out;
  AppendExcerpt(input.file, span, GutterWidth(input.file, span), kPlain, out);
  EXPECT_EQ("\n" + out, expected);
}

TEST(Excerpt, MarksASpan) {
  Check("Please [[do not contact me again]].", R"(
    1 | Please do not contact me again.
      |        ^~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Excerpt, MarksAPlaceToInsert) {
  Check("Dear Ann,\n[[]]I decline.", R"(
    2 | I decline.
      | ^
)");
  Check("Bye[[]]", R"(
    1 | Bye
      |    ^
)");
  Check("Bye[[]]\r\nAnn", R"(
    1 | Bye
      |    ^
)");
}

TEST(Excerpt, MarksAnEmptyLine) {
  Check("[[]]", R"(
    1 |
      | ^
)");
  Check("Bye\n[[]]", R"(
    2 |
      | ^
)");
  Check("a[[\n]]b", R"(
    1 | a
      |  ^
)");
}

TEST(Excerpt, PlacesMarksByDisplayWidth) {
  Check("日本 [[語]]!", R"(
    1 | 日本 語!
      |      ^~
)");
  Check("e\u0301a [[n\u0303o]] no",
        "\n    1 | e\u0301a n\u0303o no\n"
        "      |    ^~\n");
  Check("👩‍👩‍👧 ❤️ [[no]]", R"(
    1 | 👩‍👩‍👧 ❤️ no
      |       ^~
)");
}

TEST(Excerpt, MarksTheWholeCellOfAPartOfIt) {
  Check("re[[\u0301]]ply", "\n    1 | re\u0301ply\n      |  ^\n");
  Check("a 日[[]]\u0301", "\n    1 | a 日\u0301\n      |   ^~\n");
}

TEST(Excerpt, DrawsTabsAsBlanksToAFixedStop) {
  Check("\ta\t[[b\tc]]", R"(
    1 |     a   b   c
      |         ^~~~~
)");
}

TEST(Excerpt, ShowsControlCharactersAndBadBytesAsEscapes) {
  Check("a\x1B[2Jb [[c\xFF]]", R"(
    1 | a<U+001B>[2Jb c<FF>
      |               ^~~~~
)");
  Check("a[[\xE2\x82]]b", R"(
    1 | a<E2><82>b
      |  ^~~~~~~~
)");
}

TEST(Excerpt, LeavesOutAByteOrderMark) {
  Check("\uFEFF[[Dear]] Ann", R"(
    1 | Dear Ann
      | ^~~~
)");
  Check("[[\uFEFF]]Dear", R"(
    1 | Dear
      | ^
)");
}

TEST(Excerpt, MarksEveryLineOfASpan) {
  Check("So please [[do not\n  contact me]] again.", R"(
    1 | So please do not
      |           ^~~~~~
    2 |   contact me again.
      |   ~~~~~~~~~~
)");
  Check("[[a\r\n\r\nb]]", R"(
    1 | a
      | ^
    2 |
    3 | b
      | ~
)");
}

TEST(Excerpt, LeavesALineEndAtTheEndOfASpanUnmarked) {
  Check("[[Go away.\n]]Ann", R"(
    1 | Go away.
      | ^~~~~~~~
)");
}

TEST(Excerpt, ShowsFirstAndLastOfManyLines) {
  Check("x\n[[a\nb\nc\nd]]\ne", R"(
    2 | a
      | ^
  ... |
    5 | d
      | ~
)");
}

TEST(Excerpt, LeavesOutBlanksAtTheLineEnd) {
  Check("[[a]]  \t", "\n    1 | a\n      | ^\n");
  Check("   [[]]", "\n    1 |    \n      |    ^\n");
}

TEST(Excerpt, WidensTheGutterForBigNumbers) {
  Check(std::string(1234567, '\n') + "[[a]]", R"(
1234568 | a
        | ^
)");
}

TEST(Excerpt, DrawsOnlyWhatIsNearInALongLine) {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "again and ";
  Check(words + "[[never]] " + words, R"(
    1 | …and again and again and again and again and never again and again and again and again and again…
      |                                              ^~~~~
)");
  Check(
      "[[never]] " + words,
      "\n    1 | never again and again and again and again and again and again and again and again "
      "and again and…\n      | ^~~~~\n");
  Check(
      words + "[[never]]",
      "\n    1 | …and again and again and again and again and again and again and again and again "
      "and again and never\n      |" +
          std::string(96, ' ') + "^~~~~\n");
}

TEST(Excerpt, CutsALongSpan) {
  Check("[[" + std::string(500, 'a') + "]]",
        "\n    1 | " + std::string(100, 'a') + "…\n      | ^" + std::string(99, '~') + "\n");
}

TEST(Excerpt, DrawsSpansOutsideTheFileAtItsEnd) {
  const SourceFile file("letter.txt", "Bye");
  for (const Span span : {Span{9, 12}, Span{3, 4000000000}, Span{4000000000, 1}}) {
    std::string out;
    AppendExcerpt(file, span, GutterWidth(file, span), kPlain, out);
    EXPECT_EQ(out, "    1 | Bye\n      |    ^\n");
  }
}

}  // namespace
}  // namespace decline_lint
