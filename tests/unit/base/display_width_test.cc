#include "lint/base/display_width.h"

#include <gtest/gtest.h>

#include <random>

namespace decline_lint {
namespace {

/// All cells as shown, parted by bars: "e|é|日".
std::string Show(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const DisplayCell cell = NextCell(text);
    if (!shown.empty()) shown += '|';
    AppendCell(text, cell, shown);
    text.remove_prefix(cell.bytes);
  }
  return shown;
}

void Check(std::string_view text, std::string_view cells, uint32_t width) {
  EXPECT_EQ(Show(text), cells);
  EXPECT_EQ(DisplayWidth(text), width) << text;
}

TEST(DisplayWidth, GivesLettersOneColumn) {
  Check("", "", 0);
  Check("ok~", "o|k|~", 3);
  Check("éñ€", "é|ñ|€", 3);
}

TEST(DisplayWidth, DrawsMarksOntoTheirLetter) {
  Check("e\u0301x", "e\u0301|x", 2);
  Check("a\u0300\u0301\u0302", "a\u0300\u0301\u0302", 1);
  Check("\u0E19\u0E49\u0E33", "\u0E19\u0E49|\u0E33", 2);  // Thai
  Check("\u1112\u1161\u11AB", "\u1112\u1161\u11AB", 2);   // Hangul in parts
}

TEST(DisplayWidth, GivesWideLettersTwoColumns) {
  Check("日本", "日|本", 4);
  Check("한글", "한|글", 4);
  Check("Ａ", "Ａ", 2);
  Check("\U00020000", "\U00020000", 2);
}

TEST(DisplayWidth, DrawsAnEmojiAsOne) {
  Check("🙂a", "🙂|a", 3);
  Check("❤️!", "❤️|!", 3);                          // with the emoji variation selector
  Check("❤!", "❤|!", 2);                                    // without it
  Check("👍🏽!", "👍🏽|!", 3);                      // skin tone
  Check("☝🏽", "☝🏽", 2);                           // skin tone on a narrow one
  Check("👩‍👩‍👧!", "👩‍👩‍👧|!", 3);  // a family
  Check("🤷🏽‍♂️", "🤷🏽‍♂️", 2);       // all of it
  Check("🇩🇪🇫🇷", "🇩🇪|🇫🇷", 4);                                // flags
  Check("🇩🇩🇩", "🇩🇩|🇩", 3);                                  // two indicators make a flag, not three
  Check("1️⃣", "1️⃣", 2);                           // keycap
  Check("a🏽", "a|🏽", 3);                              // nothing to colour
  Check("a\u200Db", "a\u200D|b", 2);
}

TEST(DisplayWidth, NeverShowsControlCharacters) {
  Check("\x1B[2J", "<U+001B>|[|2|J", 11);
  Check("\x7F", "<U+007F>", 8);
  Check("\u009B1m", "<U+009B>|1|m", 10);  // the one-character form of ESC [
  Check(std::string_view("\0", 1), "<U+0000>", 8);
  Check("\t", "<U+0009>", 8);
}

TEST(DisplayWidth, NeverShowsWhatHidesOrTurnsText) {
  Check("a\u202Eb", "a|<U+202E>|b", 10);
  Check("\u200B", "<U+200B>", 8);
  Check("\u00AD", "<U+00AD>", 8);
  Check("\uFEFF", "<U+FEFF>", 8);
  Check("\U000E0001", "<U+E0001>", 9);
}

TEST(DisplayWidth, ShowsAMarkWithoutALetterAsAnEscape) {
  Check("\u0301a", "<U+0301>|a", 9);
  Check("\t\u0301", "<U+0009>|<U+0301>", 16);
}

TEST(DisplayWidth, ShowsBytesThatAreNotUtf8OneByOne) {
  Check("a\xFF", "a|<FF>", 5);
  Check("\xE2\x82z", "<E2>|<82>|z", 9);
}

TEST(DisplayWidth, BoundsACellHoweverManyMarks) {
  std::string text = "a";
  for (int i = 0; i < 1000; ++i) text += "\u0301";
  EXPECT_LE(NextCell(text).bytes, 64u);
  EXPECT_EQ(NextCell(text).columns, 1u);
}

void CheckPlain(std::string_view text, size_t expected) {
  EXPECT_EQ(PlainPrefix(text), expected) << text;
}

TEST(PlainPrefix, EndsBeforeWhatIsNotOneByteAndOneColumn) {
  CheckPlain("", 0);
  CheckPlain("all of this is plain ~", 22);
  CheckPlain("a tab\tcomes", 5);
  CheckPlain("123456\x7F", 6);
  CheckPlain("an accent\u0301 on the t", 8);
  CheckPlain("\u0301", 0);
}

TEST(PlainPrefix, SeesEveryByteAtEveryPlace) {
  for (int byte = 0; byte < 256; ++byte) {
    const bool plain = byte >= 0x20 && byte < 0x7F;
    for (size_t at = 0; at < 16; ++at) {
      std::string text(16, byte % 2 == 0 ? ' ' : '~');
      text[at] = static_cast<char>(byte);
      const size_t expected = plain ? 16 : byte < 0x80 || at == 0 ? at : at - 1;
      ASSERT_EQ(PlainPrefix(text), expected) << byte << " at " << at;
    }
  }
}

TEST(DisplayWidth, TakesAnyBytesAndCountsWhatItShows) {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += static_cast<char>(random());
    for (std::string_view rest = text; !rest.empty();) {
      const DisplayCell cell = NextCell(rest);
      ASSERT_GE(cell.bytes, 1u);
      ASSERT_LE(cell.bytes, rest.size());
      std::string shown;
      AppendCell(rest, cell, shown);
      ASSERT_EQ(shown.find('\x1B'), shown.npos);
      ASSERT_TRUE(cell.printable || shown.size() == cell.columns);
      rest.remove_prefix(cell.bytes);
    }
  }
}

}  // namespace
}  // namespace decline_lint
