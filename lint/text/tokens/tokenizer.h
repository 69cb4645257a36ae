// Cuts text into tokens: see token.h for what they are.
//
//   Ms. Ray, I'm glad  ->  [ms] [ray] [i]+comma [am] [glad]
//
// The text may hold any bytes. NUL, other control characters and what is not UTF-8 act as white
// space. Soft hyphens, zero-width characters and combining marks take no room: inside a word they
// are part of its span but not of its normalized form. A stop that belongs to an abbreviation,
// initial or name
// ("Dr.", "J.", "node.js") is no token, and neither are bullets and numbers of list items.
//
// Linear in the length of the span, and nothing is allocated but the tokens.
#pragma once

#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/text/tokens/token.h"

namespace decline_lint {

/// Appends the tokens of `text[span]`, which is read as if nothing stood before and after it,
/// except that it opens a line only where `text` does. Offsets are of `text`. Token::word, the
/// recipient flags and kSentenceStart are left unset.
///
/// Tokens are ordered and do not overlap, lie on character boundaries, and
/// WordKey(NormalizedForm(text, token)) is token.key.
void Tokenize(std::string_view text, Span span, std::vector<Token>& tokens);

}  // namespace decline_lint
