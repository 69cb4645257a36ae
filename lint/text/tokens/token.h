// The smallest unit that patterns speak of: a word, a number, a sign.
//
// A token has a span of the document's text and a normalized form, of which it keeps the 64-bit
// key: letter case, diacritics and typographic apostrophes are folded away, so that "I’m", "i'm"
// and "Im" give the same two tokens [i] [am]. Rules compare keys, never letters.
//
// How text becomes tokens:
//   contractions   "don't" -> [do] [not], "won't" -> [will] [not], "cannot" -> [can] [not],
//                  "I'm" -> [i] [am], "I've" -> [i] [have], "you'll" -> [you] [will],
//                  "they're" -> [they] [are]; "I'd" -> [i] ['d] and "it's" -> [it] ['s] stay open,
//                  since they have two meanings; "dont", "im", "cant", "wanna" ... as with
//                  apostrophe
//   hyphens        "full-time" -> [full] [time]: the hyphen between letters joins nothing
//   soft marks     commas, quotation marks and emphasis marks (* _ `) are no tokens: they set flags
//                  of the token after them
//   hard marks     . ! ? ; : ( ) [ ] { } < > / dashes and ellipses are punctuation tokens; a run of
//                  ! and ? of two or more is one token, "!!", "??" or "?!"
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

enum class TokenKind : uint8_t {
  kWord,         ///< letters (with digits inside: "q3", "b2b")
  kNumber,       ///< 12  185,000  3.5
  kOrdinal,      ///< 9th
  kAmount,       ///< a number with a magnitude stuck to it: 185k 1.2m 40K
  kTime,         ///< 10:30  10am  9.30am
  kDate,         ///< 2025-05-08  12/11/2025  8.5.2025
  kUrl,          ///< normalized to "url"
  kEmail,        ///< normalized to "email"
  kSymbol,       ///< one code point that is none of the others: $ £ % & # + = @ an emoji
  kPunctuation,  ///< a hard mark
};

/// Bits of Token::flags.
enum TokenFlag : uint16_t {
  kCapitalized = 1 << 0,      ///< the first letter is upper case
  kAllCaps = 1 << 1,          ///< two or more letters, all of them upper case
  kCommaBefore = 1 << 2,      ///< a comma stands between the token before and this one
  kQuoteBefore = 1 << 3,      ///< a quotation mark stands right before
  kInQuotes = 1 << 4,         ///< between an opening and a closing quotation mark of one paragraph
  kNewlineBefore = 1 << 5,    ///< a line break stands between the token before and this one
  kJoined = 1 << 6,           ///< no white space before: the second part of "don't", "$" + "185k"
  kSentenceStart = 1 << 7,    ///< the first word of its sentence, where a capital means nothing
  kRecipientOrg = 1 << 8,     ///< part of the reader's organization's name (set by the engine)
  kRecipientName = 1 << 9,    ///< part of the reader's name (set by the engine)
  kListItem = 1 << 10,        ///< opens a list item: before it stands a bullet, which is no token
  kParagraphStart = 1 << 11,  ///< a blank line, or the start of its zone, stands before it
};

struct Token {
  uint64_t key = 0;  ///< WordKey of the normalized form
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t word = 0;  ///< id in a rule pack's vocabulary, 0 for a word it does not know
  uint16_t flags = 0;
  TokenKind kind = TokenKind::kWord;
  uint8_t fixed_form = 0;  ///< index of a normalized form that is not the folded slice; 0 for none

  Span span() const { return {begin, end}; }
  bool Has(TokenFlag flag) const { return (flags & flag) != 0; }
};

/// The key of a normalized word: a 64-bit hash, the same at build time and at run time.
uint64_t WordKey(std::string_view normalized);

}  // namespace decline_lint
