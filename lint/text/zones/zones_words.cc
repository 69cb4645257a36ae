#include "lint/text/zones/zones_words.h"

#include <algorithm>

#include "lint/text/tokens/char_class.h"
#include "lint/text/tokens/token.h"
#include "lint/text/words/ascii_word.h"
#include "lint/text/words/latin_fold.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxFolded = 64;  ///< bytes of a word that its key is made of

/// The gap bits of a character that is no part of a word.
unsigned GapOf(const Char& c) {
  switch (c.char_class) {
    case CharClass::kSpace:
    case CharClass::kNewline:
      return kGapSpace;
    case CharClass::kComma:
      return kGapComma;
    case CharClass::kStop:
    case CharClass::kEllipsis:
      return kGapStop;
    case CharClass::kBang:
      return c.code == '?' ? kGapQuestion : kGapBang;
    case CharClass::kHard:
      if (c.code == ':' || c.code == ';') return kGapColon;
      return c.code == '/' ? kGapSign : kGapBracket;
    case CharClass::kHyphen:
      return kGapHyphen;
    case CharClass::kDash:
      return kGapDash;
    case CharClass::kAt:
      return kGapAt;
    case CharClass::kIgnored:
      return 0;
    default:
      return kGapSign;
  }
}

/// Characters that a run of ASCII letters may go on with inside a word.
bool MayContinue(char byte) {
  return byte == '\'' || byte == '`' || static_cast<unsigned char>(byte) >= 0x80;
}

}  // namespace

class LineWords::Reader {
 public:
  Reader(std::string_view line, LineWords* words)
      : line_(line), end_(line.data() + line.size()), out_(*words) {}

  void Read(size_t max_words) {
    while (!done()) {
      const Char c = Peek();
      if (!c.IsAlnum() && !IsBlankToFill(c)) {
        AddGap(c);
      } else if (out_.size_ < max_words) {
        ReadWord(c);
      } else {
        return;
      }
    }
  }

  bool done() const { return at_ >= line_.size(); }

 private:
  Char Peek() const {
    const auto byte = static_cast<unsigned char>(line_[at_]);
    if (byte < 0x80) [[likely]]
      return {byte, 1, kByteClasses[byte]};
    return ReadChar(line_.substr(at_));
  }

  void ReadWord(const Char& first) {
    LineWord& word = out_.words_[out_.size_++];
    word.begin = static_cast<uint16_t>(at_);
    word.gap = 0;
    word.capital = first.code < 0x80 ? !(first.code >= 'a' && first.code <= 'z')
                                     : IsUpperLetter(first.code) || first.code > 0x590;
    word.bracketed = depth_ > 0;
    const AsciiWord run = ReadAsciiWord(line_.data() + at_, end_);
    const size_t stop = at_ + run.size;
    if (run.size > 0 && (stop == line_.size() || !MayContinue(line_[stop]))) [[likely]] {
      word.key = run.key;
      at_ = stop;
    } else {
      word.key = first.IsAlnum() ? FoldWord() : SkipBlankToFill();
    }
    word.end = static_cast<uint16_t>(at_);
    CountLetters(&word);
  }

  /// Underscores with no letter beside them.
  bool IsBlankToFill(const Char& c) const {
    if (c.char_class != CharClass::kUnderscore) return false;
    if (at_ > 0 && (IsAsciiAlnum(line_[at_ - 1]) || line_[at_ - 1] == '_')) return false;
    const size_t stop = line_.find_first_not_of('_', at_);
    return stop == std::string_view::npos || !ReadChar(line_.substr(stop)).IsAlnum();
  }

  uint64_t SkipBlankToFill() {
    at_ = std::min(line_.find_first_not_of('_', at_), line_.size());
    return ConstantWordKey("_");
  }

  /// Reads a word letter by letter: one with accents or an apostrophe in it.
  uint64_t FoldWord() {
    char folded[kMaxFolded];
    size_t size = 0;
    const auto put = [&](std::string_view bytes) {
      if (size + bytes.size() <= kMaxFolded) size += bytes.copy(folded + size, bytes.size());
    };
    while (!done()) {
      const Char c = Peek();
      const bool apostrophe = IsApostropheInside(c);
      if (!apostrophe && !c.IsAlnum() && c.char_class != CharClass::kIgnored) break;
      const FoldedLetter letter = c.code < 0x80 ? FoldedLetter{} : FoldLetter(c.code);
      const char ascii = ToAsciiLower(line_[at_]);
      if (apostrophe) {
        put("'");
      } else if (c.code < 0x80) {
        put({&ascii, 1});
      } else if (c.char_class != CharClass::kIgnored) {
        put(letter.size > 0 ? letter.view() : line_.substr(at_, c.size));
      }
      at_ += c.size;
    }
    return WordKey({folded, size});
  }

  /// An apostrophe belongs to a word only between two letters.
  bool IsApostropheInside(const Char& c) const {
    if (c.char_class != CharClass::kApostrophe && c.code != 0x2018) return false;
    return ReadChar(line_.substr(std::min(at_ + c.size, line_.size()))).IsAlnum();
  }

  void CountLetters(LineWord* word) const {
    word->acronym = false;
    word->digits = false;
    if (!word->capital) return;
    int upper = 0;
    for (const char c : line_.substr(word->begin, word->size())) {
      upper += IsAsciiUpper(c) ? 1 : 0;
      word->digits |= IsAsciiDigit(c);
    }
    word->acronym = upper >= 2;
  }

  void AddGap(const Char& c) {
    if (c.code == '[' || c.code == '{' || c.code == '<') ++depth_;
    if ((c.code == ']' || c.code == '}' || c.code == '>') && depth_ > 0) --depth_;
    unsigned gap = GapOf(c);
    if (gap == kGapHyphen && IsSpaced(at_, at_ + c.size)) gap = kGapDash;
    at_ += c.size;
    if (out_.size_ == 0) return;
    LineWord& word = out_.words_[out_.size_ - 1];
    word.gap = static_cast<uint16_t>(word.gap | gap);
  }

  /// A hyphen that joins no two words: "Best - Jo", "Best -Jo", "Ann --".
  bool IsSpaced(size_t begin, size_t end) const {
    const auto parts = [](char c) { return c == ' ' || c == '-'; };
    return begin == 0 || end >= line_.size() || parts(line_[begin - 1]) || parts(line_[end]);
  }

  std::string_view line_;
  const char* end_;
  LineWords& out_;
  size_t at_ = 0;
  unsigned depth_ = 0;
};

LineWords::LineWords(std::string_view line, size_t max_words) : line_(line.substr(0, kMaxBytes)) {
  Reader reader(line_, this);
  reader.Read(std::min(max_words, kMaxWords));
  complete_ = reader.done() && line.size() <= kMaxBytes;
}

}  // namespace decline_lint
