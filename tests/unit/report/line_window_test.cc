#include "lint/report/line_window.h"

#include <gtest/gtest.h>

#include <random>

#include "lint/base/display_width.h"
#include "lint/base/utf8.h"
#include "tests/unit/report/marked_file.h"

namespace decline_lint {
namespace {

/// The part of a marked line that is shown, with | where it was cut.
void Check(std::string_view marked, std::string_view expected) {
  const MarkedFile input = Mark(marked);
  const Span window = ChooseWindow(input.file.bytes(), input.spans.at(0));
  std::string shown(Slice(input.file.bytes(), window));
  if (window.begin > 0) shown.insert(0, "|");
  if (window.end < input.file.size()) shown += '|';
  EXPECT_EQ(shown, expected);
}

TEST(LineWindow, ShowsAShortLineWhole) {
  Check("[[]]", "");
  Check("Please [[go]].", "Please go.");
  Check(std::string(99, 'a') + "[[b]]", std::string(99, 'a') + "b");
}

TEST(LineWindow, GivesTheRoomOfOneSideToTheOther) {
  const std::string a(200, 'a');
  Check("well, [[x]] " + a, "well, x " + std::string(92, 'a') + "|");
  Check(a + " [[x]], well", "|" + std::string(92, 'a') + " x, well");
}

TEST(LineWindow, CutsInsideAWordThatDoesNotEnd) {
  const std::string a(300, 'a');
  Check(a + "[[x]]" + a, "|" + std::string(49, 'a') + "x" + std::string(50, 'a') + "|");
}

TEST(LineWindow, CutsBetweenWideLetters) {
  std::string wide;
  for (int i = 0; i < 100; ++i) wide += "日";
  std::string side;
  for (int i = 0; i < 24; ++i) side += "日";
  Check(wide + "[[語]]" + wide, "|" + side + "日語" + side + "|");
}

TEST(LineWindow, HoldsTheFocusAndLittleMoreWhateverTheBytes) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string line;
    for (int i = 0; i < 600; ++i) line += random() % 5 == 0 ? ' ' : static_cast<char>(random());
    const auto begin = static_cast<uint32_t>(random() % line.size());
    const auto end = begin + static_cast<uint32_t>(random() % (line.size() - begin));
    const Span window = ChooseWindow(line, {begin, end});
    ASSERT_LE(window.begin, begin);
    ASSERT_GE(window.end, begin);
    ASSERT_LE(DisplayWidth(Slice(line, window)), kMaxColumns + 20);
  }
}

}  // namespace
}  // namespace decline_lint
