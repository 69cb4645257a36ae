// How the token tests write tokens down: normalized forms with spaces between them.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lint/text/tokens/tokenizer.h"
#include "lint/text/words/normalize.h"

namespace decline_lint {

/// What holds for the tokens of any text.
inline void ExpectSoundTokens(std::string_view text, const std::vector<Token>& tokens) {
  uint32_t end = 0;
  for (const Token& token : tokens) {
    ASSERT_LE(end, token.begin);
    ASSERT_LT(token.begin, token.end);
    ASSERT_LE(token.end, text.size());
    EXPECT_EQ(WordKey(NormalizedForm(text, token)), token.key) << NormalizedForm(text, token);
    EXPECT_FALSE(NormalizedForm(text, token).empty());
    end = token.end;
  }
}

inline std::vector<Token> TokensOf(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, {0, static_cast<uint32_t>(text.size())}, tokens);
  ExpectSoundTokens(text, tokens);
  return tokens;
}

/// The normalized forms of `tokens` that `wanted` picks, with spaces between them.
template <typename Wanted>
std::string FormsOf(std::string_view text, const std::vector<Token>& tokens, Wanted wanted) {
  std::string forms;
  for (const Token& token : tokens) {
    if (!wanted(token)) continue;
    forms += (forms.empty() ? "" : " ") + NormalizedForm(text, token);
  }
  return forms;
}

}  // namespace decline_lint
