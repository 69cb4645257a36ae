// Normalized forms: what rules compare instead of letters.
//
//   word          lower case, no diacritics, apostrophes as ', nothing of what takes no room
//   number        without thousands separators: "185,000" -> "185000"
//   amount, time  lower case: "185K" -> "185k", "9.30 AM" is two tokens, "10a.m." -> "10am"
//   url, email    "url", "email"
//   punctuation   one sign for all its shapes: "…" and "...." -> "...", "–" and "--" -> "-"
#pragma once

#include <string>
#include <string_view>

#include "lint/text/tokens/token.h"

namespace decline_lint {

/// Appends the normalized form of `slice`, a token's text, which has no meaning of its own in a
/// contraction (Token::fixed_form is 0).
void AppendNormalized(TokenKind kind, std::string_view slice, std::string& out);

/// The form whose WordKey is `token.key`; `text` is what was tokenized.
std::string NormalizedForm(std::string_view text, const Token& token);

}  // namespace decline_lint
