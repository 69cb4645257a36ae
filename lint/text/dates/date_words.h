// Cuts a short text into what dates are made of: numbers, words and signs.
//
//   "Am Mo., 12. Mai 2025"  ->  [am] [mo] [.] [,] [12] [.] [mai] [2025]
//
// Much coarser than the tokens of a Document, and made for lines that are none of the writer's
// prose: attribution lines and header fields, in the languages of rules/language/dates.yaml. White
// space, and the marks > * _ with which mail quotes and emphasizes, are no tokens; other bytes that
// are neither letters nor digits are signs.
//
// Only the first kMaxTokens tokens are kept, in place, so that a text of any length costs no
// memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

struct DateToken {
  enum class Kind : uint8_t { kEnd, kNumber, kWord, kSign };

  Span span;               ///< in the text that was cut
  Kind kind = Kind::kEnd;  ///< kEnd stands after the last token
  bool joined = false;     ///< no white space before
  char sign = 0;           ///< a sign's first byte; ' for any apostrophe, - for any dash
  uint8_t digits = 0;      ///< how many digits a number has (255 for more)
  bool ordinal = false;    ///< a number with its suffix: "3rd", "1er"
  int number = 0;          ///< the value of a number of at most four digits, else -1
  uint8_t month = 0;       ///< 1 to 12 for a word that names a month
  uint8_t weekday = 0;     ///< 1 (Monday) to 7 for a word that names a day of the week
  bool homograph = false;  ///< a month that is an everyday word as well
  bool full_name = false;  ///< a weekday that is not abbreviated
  uint8_t form_size = 0;
  std::array<char, 16> form_storage = {};

  /// A word in lower case without accents; empty when it is longer than any word of a date.
  std::string_view form() const { return {form_storage.data(), form_size}; }
  bool IsSign(char c) const { return kind == Kind::kSign && sign == c; }
  bool IsJoinedSign(char c) const { return joined && IsSign(c); }
  bool IsNumber(unsigned min_digits, unsigned max_digits) const {
    return kind == Kind::kNumber && min_digits <= digits && digits <= max_digits;
  }
};

/// What stands in parentheses: words like others, or a comment of RFC 5322 section 3.2.2.
enum class Parentheses { kKeep, kSkip };

class DateTokens {
 public:
  static constexpr size_t kMaxTokens = 160;

  explicit DateTokens(std::string_view text, Parentheses parentheses = Parentheses::kKeep);

  size_t size() const { return size_; }
  /// Token `i`, or a token of kind kEnd beyond the last.
  const DateToken& operator[](size_t i) const { return tokens_[i < size_ ? i : size_]; }
  /// From the first byte of token `first` to the last of the token before `end`.
  Span SpanOf(size_t first, size_t end) const;

 private:
  std::array<DateToken, kMaxTokens + 1> tokens_;
  size_t size_ = 0;
};

/// True when the word stands in that list of rules/language/dates.yaml.
bool IsInDateList(const DateToken& token, std::string_view list);
/// What that mapping of rules/language/dates.yaml makes of `form`; empty when it has no such entry.
std::string_view LookUpDateWord(std::string_view mapping, std::string_view form);
/// The index of the first token from `i` on that is neither a filler ("of", "de") nor one of . , -
/// Looks at most at the next four.
size_t SkipDateFillers(const DateTokens& tokens, size_t i);

}  // namespace decline_lint
