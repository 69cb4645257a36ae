#include "lint/text/zones_words.h"

#include <algorithm>

namespace decline_lint {
namespace {

// What U+00C0 to U+017F look like without their accents; '*' marks the two signs among them.
// Letters that become two are the exceptions below.
constexpr std::string_view kBaseLetters =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t kFirstBase = 0xC0;
constexpr char32_t kEndBase = kFirstBase + kBaseLetters.size();

/// One character of a line: a piece of a word (its folded letters), or gap bits.
struct Piece {
  uint8_t size = 1;
  uint16_t gap = 0;  ///< 0 for a letter
  bool capital = false;
  char letters[2] = {0, 0};  ///< folded; both 0 for a letter kept as it is or dropped
  bool apostrophe = false;
};

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

Piece AsciiPiece(char c) {
  if (IsLower(c) || IsDigit(c)) return {.letters = {c}};
  if (IsUpper(c)) return {.capital = true, .letters = {static_cast<char>(c + ('a' - 'A'))}};
  switch (c) {
    case '_': return {.capital = true, .letters = {c}};
    case '\'': case '`': return {.gap = kGapSign, .letters = {'\''}, .apostrophe = true};
    case ' ': case '\t': case '\r': case '\n': return {.gap = kGapSpace};
    case ',': return {.gap = kGapComma};
    case '.': return {.gap = kGapStop};
    case '!': return {.gap = kGapBang};
    case '?': return {.gap = kGapQuestion};
    case ':': case ';': return {.gap = kGapColon};
    case '-': return {.gap = kGapHyphen};
    case '(': case ')': case '[': case ']': case '{': case '}': case '<': case '>':
      return {.gap = kGapBracket};
    case '@': return {.gap = kGapAt};
    default: return {.gap = kGapSign};
  }
}

Piece LatinPiece(char32_t code) {
  const char base = kBaseLetters[code - kFirstBase];
  if (base == '*') return {.size = 2, .gap = kGapSign};
  Piece piece{.size = 2, .letters = {base}};
  if (code == 0xDF) piece.letters[1] = 's';
  if (code == 0xC6 || code == 0xE6) piece.letters[1] = 'e';
  if (code == 0x152 || code == 0x153) piece.letters[1] = 'e';
  piece.capital = code < 0xDF || (code >= 0x100 && code % 2 == 0);
  return piece;
}

/// U+2000 to U+206F, by its last byte.
Piece PunctuationPiece(unsigned char high, unsigned char low) {
  const Piece sign{.size = 3, .gap = kGapSign};
  if (high != 0x80) return sign;
  if (low <= 0x8B || low == 0xAF) return {.size = 3, .gap = kGapSpace};
  if (low == 0x90 || low == 0x91) return {.size = 3, .gap = kGapHyphen};
  if (low >= 0x92 && low <= 0x95) return {.size = 3, .gap = kGapDash};
  if (low == 0x98 || low == 0x99) {
    return {.size = 3, .gap = kGapSign, .letters = {'\''}, .apostrophe = true};
  }
  if (low == 0xA6) return {.size = 3, .gap = kGapStop};
  return sign;
}

/// Letters of other scripts are kept byte by byte; scripts without case count as capital.
Piece OtherPiece(std::string_view rest, unsigned char lead) {
  const auto second = static_cast<unsigned char>(rest[1]);
  if (lead == 0xC2) return {.size = 2, .gap = second == 0xA0 ? kGapSpace : kGapSign};
  if (lead == 0xCC) return {.size = 2};  // a combining accent folds to nothing
  if (lead < 0xE0) {
    const bool cyrillic_small = (lead == 0xD0 && second >= 0xB0) || lead == 0xD1;
    const bool greek_small = (lead == 0xCE && second >= 0xAC) || lead == 0xCF;
    return {.size = 2, .capital = !cyrillic_small && !greek_small, .letters = {'?'}};
  }
  if (lead == 0xE2) return {.size = 3, .gap = kGapSign};
  if (lead == 0xEF) return {.size = 3, .gap = kGapSign};
  if (lead < 0xF0) return {.size = 3, .capital = true, .letters = {'?'}};
  return {.size = 4, .gap = kGapSign};
}

Piece PieceAt(std::string_view rest) {
  const auto lead = static_cast<unsigned char>(rest[0]);
  if (lead < 0x80) return AsciiPiece(rest[0]);
  // A byte that starts no character is a letter of some older encoding: "Zo\xEB".
  if (lead < 0xC2 || rest.size() < 2 || (rest[1] & 0xC0) != 0x80) return {.letters = {'?'}};
  const char32_t code =
      static_cast<char32_t>((lead & 0x1F) << 6 | (static_cast<unsigned char>(rest[1]) & 0x3F));
  if (lead < 0xE0 && code >= kFirstBase && code < kEndBase) return LatinPiece(code);
  Piece piece = lead == 0xE2 && rest.size() > 2
                    ? PunctuationPiece(static_cast<unsigned char>(rest[1]),
                                       static_cast<unsigned char>(rest[2]))
                    : OtherPiece(rest, lead);
  piece.size = static_cast<uint8_t>(std::min<size_t>(piece.size, rest.size()));
  return piece;
}

}  // namespace

class LineWords::Reader {
 public:
  Reader(std::string_view line, LineWords* words) : line_(line), out_(*words) {}

  void Read(size_t max_words) {
    while (at_ < line_.size()) {
      const Piece piece = PieceAt(line_.substr(at_));
      if (IsWordPiece(piece)) {
        if (!in_word_ && out_.size_ == max_words) return;
        AddLetters(piece);
      } else {
        AddGap(piece);
      }
      at_ += piece.size;
    }
    CloseWord();
  }

  bool done() const { return at_ >= line_.size(); }

 private:
  /// An apostrophe belongs to a word only between two letters.
  bool IsWordPiece(const Piece& piece) const {
    if (piece.gap == 0) return true;
    if (!piece.apostrophe || !in_word_ || at_ + piece.size >= line_.size()) return false;
    return PieceAt(line_.substr(at_ + piece.size)).gap == 0;
  }

  void AddLetters(const Piece& piece) {
    if (!in_word_) OpenWord(piece);
    LineWord& word = out_.words_[out_.size_];
    upper_ += piece.capital ? 1 : 0;
    word.digits |= IsDigit(line_[at_]);
    if (piece.letters[0] == '?') {
      for (size_t i = 0; i < piece.size; ++i) Put(line_[at_ + i]);
      return;
    }
    for (const char letter : piece.letters) {
      if (letter != 0) Put(letter);
    }
  }

  void OpenWord(const Piece& piece) {
    if (folded_ != 0) Put(' ');
    LineWord word{};
    word.begin = static_cast<uint16_t>(at_);
    word.folded_begin = folded_;
    word.capital = piece.capital;
    word.bracketed = depth_ > 0;
    out_.words_[out_.size_] = word;
    in_word_ = true;
    upper_ = 0;
  }

  void CloseWord() {
    if (!in_word_) return;
    LineWord& word = out_.words_[out_.size_++];
    word.end = static_cast<uint16_t>(at_);
    word.folded_end = folded_;
    word.acronym = upper_ >= 2;
    in_word_ = false;
  }

  void AddGap(const Piece& piece) {
    CloseWord();
    const char c = line_[at_];
    if (c == '[' || c == '{' || c == '<') ++depth_;
    if ((c == ']' || c == '}' || c == '>') && depth_ > 0) --depth_;
    unsigned gap = piece.gap;
    if (gap == kGapHyphen && IsSpacedAt(at_, piece.size)) gap = kGapDash;
    if (out_.size_ == 0) {
      out_.lead_ |= gap;
    } else {
      LineWord& word = out_.words_[out_.size_ - 1];
      word.gap = static_cast<uint16_t>(word.gap | gap);
    }
  }

  bool IsSpacedAt(size_t begin, size_t size) const {
    const size_t end = begin + size;
    return begin == 0 || end >= line_.size() || line_[begin - 1] == ' ' || line_[end] == ' ' ||
           line_[begin - 1] == '-' || line_[end] == '-';
  }

  void Put(char c) { out_.folded_[folded_++] = c; }

  std::string_view line_;
  LineWords& out_;
  size_t at_ = 0;
  uint16_t folded_ = 0;
  unsigned depth_ = 0;
  unsigned upper_ = 0;
  bool in_word_ = false;
};

LineWords::LineWords(std::string_view line, size_t max_words) {
  Reader reader(line.substr(0, kMaxBytes), this);
  reader.Read(std::min(max_words, kMaxWords));
  complete_ = reader.done() && line.size() <= kMaxBytes;
}

}  // namespace decline_lint
