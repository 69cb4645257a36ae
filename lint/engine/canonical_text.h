// A sentence as one string that regular expressions can be matched against: the reference's view of
// the same tokens that the tables see.
//
// Each token is written as
//   ","    when a comma stands before it
//   0x1D   when it belongs to the sentence's final punctuation (also at the very end of the text)
//   " "    and its normalized form
//   0x1F   and a letter for each of its classes: 'a' + TokenClass, 'P' for punctuation
//   0x1E
// so that what patterns say without taking a token (a comma, the end) is a character to match.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/engine/match.h"
#include "lint/text/document.h"

namespace decline_lint {

struct CanonicalText {
  std::string text;
  std::vector<uint32_t> token_begins;  ///< offsets of the tokens in `text`; and its end
  uint32_t first_token = 0;

  /// The tokens that a match covers; it begins and ends before a token's space.
  TokenRange TokensOf(Span bytes) const;
};

CanonicalText MakeCanonicalText(const Document& document, const Sentence& sentence);

}  // namespace decline_lint
