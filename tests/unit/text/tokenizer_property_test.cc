// What must hold for any bytes: sound tokens, the same from a copy without slack behind it, and no
// text that takes long.
#include <memory>
#include <random>

#include "lint/base/utf8.h"
#include "lint/text/tokens/char_class.h"
#include "tests/unit/text/token_check.h"

namespace decline_lint {
namespace {

const std::string_view kPieces[] = {
    "I",      "don't",  "dont",  "’",    "'",      "\"",    "“",    "”",     " ",
    "\n",     "\n\n",   "\r\n",  ".",    "...",    "…",     "!",    "?!",    ",",
    "-",      "--",     "–",     "_",    "__",     "*",     "@",    "a@b.c", "www.",
    "x.com",  "://",    "http",  "1",    "185",    ",000",  ".5",   "k",     "am",
    ":30",    "2025-",  "05",    "/11/", "e.g.",   "Dr.",   "J.",   "é",     "e\u0301",
    "\u00AD", "\u200B", "ß",     "ﬁ",    "日本",   "😊",     "\xFF", "\xC3",  "\xE2\x80",
    "\t",     "Inc.",   "Thank", "œ",    "doœsnt", "dœsnt", "n't",  "`",     "(",
    ")",      "- ",     "1. ",   "a) ",  "• ",     ";",     "$",    "£"};

void ExpectOnCharacterBoundaries(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<bool> starts(text.size() + 1, false);
  for (size_t at = 0; at < text.size(); at += ReadChar(text.substr(at)).size) starts[at] = true;
  starts[text.size()] = true;
  for (const Token& token : tokens) EXPECT_TRUE(starts[token.begin] && starts[token.end]);
}

void Check(const std::string& text) {
  SCOPED_TRACE(::testing::PrintToString(text));
  ExpectOnCharacterBoundaries(text, TokensOf(text));
  // Right behind this copy the memory ends, for the sanitizers.
  const auto exact = std::make_unique<char[]>(text.size());
  std::copy(text.begin(), text.end(), exact.get());
  TokensOf({exact.get(), text.size()});
}

TEST(TokenizerProperty, RandomBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 64, ' ');
    for (char& c : text) c = static_cast<char>(random());
    Check(text);
  }
}

TEST(TokenizerProperty, RandomPieces) {
  std::mt19937 random(2);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (auto pieces = random() % 24; pieces > 0; --pieces)
      text += kPieces[random() % std::size(kPieces)];
    Check(text);
  }
}

TEST(TokenizerProperty, EveryCodePoint) {
  for (char32_t code = 1; code < 0x30000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    std::string text = "a";
    AppendUtf8(code, text);
    text += "b ";
    AppendUtf8(code, text);
    ExpectOnCharacterBoundaries(text, TokensOf(text));
  }
}

/// Each takes milliseconds a megabyte, or minutes where something looks back or ahead without
/// bound.
TEST(TokenizerProperty, RepetitionsAreLinear) {
  for (std::string_view piece : kPieces) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    std::vector<Token> tokens;
    Tokenize(text, {0, static_cast<uint32_t>(text.size())}, tokens);
    EXPECT_LE(tokens.size(), text.size());
  }
  for (std::string_view piece : {"a.", "aa.", "a.b", "a'", "@a", "a@", "1,22", "1.", "://", "a://",
                                 "(\"", "x-", ")", "\n*\n", "\n-", "www.", "a. ", "Inc. "}) {
    std::string text = "http://a.b/";
    while (text.size() < 1'000'000) text += piece;
    std::vector<Token> tokens;
    Tokenize(text, {0, static_cast<uint32_t>(text.size())}, tokens);
    Tokenize(text, {11, static_cast<uint32_t>(text.size())}, tokens);
    EXPECT_LE(tokens.size(), 2 * text.size());
  }
}

}  // namespace
}  // namespace decline_lint
