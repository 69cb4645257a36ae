// The first words of a line, folded so that they can be looked up in rules/language/letters.yaml.
//
// Much coarser than the tokens of a Document, and made before there are any: to find whose words are
// where, only the first few words of a few lines are ever looked at. Lower case, no accents, typographic
// apostrophes as ': "Sehr geehrte Frau Groß," gives [sehr] [geehrte] [frau] [gross]. A hyphen parts
// words ("e-mail" gives [e] [mail]); an underscore is a letter, so that a field to fill in
// ("Dear ______,") is a word like another. Everything between two words is kept as a set of gap bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

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
  uint16_t begin;  ///< bytes of the line
  uint16_t end;
  uint16_t folded_begin;
  uint16_t folded_end;
  uint16_t gap;    ///< WordGap bits of what follows, up to the next word or the line's end
  bool capital;    ///< starts with an upper case letter, or one of a script without case
  bool acronym;    ///< two or more upper case letters
  bool digits;     ///< has a digit
  bool bracketed;  ///< inside [ ], { } or < >: a field to fill in

  bool Has(unsigned gaps) const { return (gap & gaps) != 0; }
  size_t size() const { return static_cast<size_t>(end - begin); }
};

class LineWords {
 public:
  static constexpr size_t kMaxWords = 24;
  static constexpr size_t kMaxBytes = 240;

  /// Reads at most `max_words` words from at most kMaxBytes bytes of `line`.
  explicit LineWords(std::string_view line, size_t max_words = kMaxWords);

  size_t size() const { return size_; }
  const LineWord& operator[](size_t i) const { return words_[i]; }
  /// The gap bits before the first word.
  unsigned lead() const { return lead_; }
  /// False when the line goes on after what was read.
  bool complete() const { return complete_; }
  /// `count` words from `first` on, with one space between two.
  std::string_view Folded(size_t first, size_t count = 1) const {
    const uint16_t begin = words_[first].folded_begin;
    return {folded_.data() + begin,
            static_cast<size_t>(words_[first + count - 1].folded_end - begin)};
  }

 private:
  class Reader;

  // Not cleared: only the first size_ words, and what they name, are ever read.
  std::array<LineWord, kMaxWords> words_;
  std::array<char, kMaxBytes + kMaxWords> folded_;
  size_t size_ = 0;
  unsigned lead_ = 0;
  bool complete_ = true;
};

}  // namespace decline_lint
