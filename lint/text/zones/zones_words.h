// The first words of a line, ready to be looked up in rules/language/letters.yaml.
//
// Much coarser than the tokens of a Document, and made before there are any: to find whose words
// are where, only the first few words of a few lines are ever looked at. A word is known by the
// WordKey of its folded form: "Sehr geehrte Frau Groß," has those of [sehr] [geehrte] [frau]
// [gross]. A hyphen parts words ("e-mail" is [e] [mail]); a run of underscores alone is a word,
// since it is a field to fill in ("Dear ______,"). Everything between two words is kept as a set of
// gap bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lint/text/words/key_hasher.h"

namespace decline_lint {

/// What stands between two words, or around them.
enum WordGap : uint16_t {
  kGapSpace = 1 << 0,
  kGapComma = 1 << 1,
  kGapStop = 1 << 2,      ///< . or an ellipsis
  kGapBang = 1 << 3,      ///< !
  kGapQuestion = 1 << 4,  ///< ?
  kGapColon = 1 << 5,     ///< : or ;
  kGapDash = 1 << 6,      ///< an en or em dash, or a hyphen with white space on a side
  kGapHyphen = 1 << 7,    ///< a hyphen inside a word
  kGapBracket = 1 << 8,   ///< ( ) [ ] { } < >
  kGapAt = 1 << 9,        ///< @
  kGapSign = 1 << 10,     ///< / & + an emoji: any other sign
};

struct LineWord {
  uint64_t key;    ///< WordKey of the folded form
  uint16_t begin;  ///< bytes of the line
  uint16_t end;
  uint16_t gap;    ///< WordGap bits of what follows, up to the next word or the line's end
  bool capital;    ///< starts with an upper case letter, or one of a script without case
  bool acronym;    ///< two or more upper case letters
  bool digits;     ///< has a digit
  bool bracketed;  ///< inside [ ], { } or < >: a field to fill in

  bool Has(unsigned gaps) const { return (gap & gaps) != 0; }
  bool Is(uint64_t word_key) const { return key == word_key; }
  size_t size() const { return static_cast<size_t>(end - begin); }
};

class LineWords {
 public:
  static constexpr size_t kMaxWords = 24;
  static constexpr size_t kMaxBytes = 240;

  /// Reads at most `max_words` words from at most kMaxBytes bytes of `line`, which must outlive
  /// this.
  explicit LineWords(std::string_view line, size_t max_words = kMaxWords);

  size_t size() const { return size_; }
  const LineWord& operator[](size_t i) const { return words_[i]; }
  /// The word as written.
  std::string_view Text(size_t i) const { return line_.substr(words_[i].begin, words_[i].size()); }
  /// False when the line goes on after what was read.
  bool complete() const { return complete_; }

 private:
  class Reader;

  std::string_view line_;
  size_t size_ = 0;
  bool complete_ = true;
  std::array<LineWord, kMaxWords> words_;  // not cleared: only the first size_ are ever read
};

}  // namespace decline_lint
