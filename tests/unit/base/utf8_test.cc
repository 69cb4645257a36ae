#include "lint/base/utf8.h"

#include <gtest/gtest.h>

#include <vector>

namespace decline_lint {
namespace {

/// Reads `text` and lists its characters; what is not valid as U+FFFD with its size: "h <1> é".
std::string Read(std::string_view text) {
  std::string list;
  while (!text.empty()) {
    const Utf8Char next = DecodeUtf8(text);
    if (!list.empty()) list += ' ';
    if (next.valid) {
      AppendUtf8(next.code, list);
    } else {
      EXPECT_EQ(next.code, U'\uFFFD');
      list += '<' + std::to_string(next.size) + '>';
    }
    text.remove_prefix(next.size);
  }
  return list;
}

void Check(std::string_view text, std::string_view expected) {
  EXPECT_EQ(Read(text), expected) << testing::PrintToString(std::string(text));
}

TEST(Utf8, ReadsCharactersOfEverySize) {
  Check("", "");
  Check("hé", "h é");
  Check("€日", "€ 日");
  Check("🙂!", "🙂 !");
  Check(std::string_view("a\0b", 3), std::string_view("a \0 b", 5));
}

TEST(Utf8, ReadsEveryCodePointThatItWrites) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code == 0xD800) code = 0xE000;
    std::string text;
    AppendUtf8(code, text);
    const Utf8Char read = DecodeUtf8(text);
    ASSERT_TRUE(read.valid) << std::hex << static_cast<uint32_t>(code);
    ASSERT_EQ(read.code, code);
    ASSERT_EQ(read.size, text.size());
  }
}

TEST(Utf8, RefusesWhatNoEncoderWrites) {
  Check("\x80", "<1>");
  Check("\xC0\xAF", "<1> <1>");                  // overlong slash
  Check("\xE0\x80\xAF", "<1> <1> <1>");          // overlong
  Check("\xF0\x80\x80\x80", "<1> <1> <1> <1>");  // overlong
  Check("\xED\xA0\x80", "<1> <1> <1>");          // surrogate
  Check("\xF4\x90\x80\x80", "<1> <1> <1> <1>");  // over U+10FFFF
  Check("\xF5\xFE\xFF", "<1> <1> <1>");
}

// The example of the Unicode Standard, table 3-8.
TEST(Utf8, TakesMaximalSubpartsTogether) {
  Check("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64", "a <3> <2> <1> b <1> c <1> <1> d");
}

TEST(Utf8, ReadsCharactersThatAreCutShort) {
  Check("a\xE2\x82", "a <2>");
  Check("\xF0\x9F\x99", "<3>");
  Check("\xC3", "<1>");
}

TEST(Utf8, CountsUtf16Units) {
  EXPECT_EQ(Utf16Units(U'a'), 1u);
  EXPECT_EQ(Utf16Units(U'\uFFFF'), 1u);
  EXPECT_EQ(Utf16Units(U'\U00010000'), 2u);
}

TEST(Utf8, KnowsBytesInsideCharacters) {
  EXPECT_TRUE(IsUtf8Continuation('\x80'));
  EXPECT_TRUE(IsUtf8Continuation('\xBF'));
  EXPECT_FALSE(IsUtf8Continuation('\xC3'));
  EXPECT_FALSE(IsUtf8Continuation('a'));
}

}  // namespace
}  // namespace decline_lint
