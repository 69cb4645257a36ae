#include "lint/text/tokenizer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

#include "lint/text/address_scanner.h"
#include "lint/text/ascii_word.h"
#include "lint/text/char_class.h"
#include "lint/text/contractions.h"
#include "lint/text/full_stop.h"
#include "lint/text/latin_fold.h"
#include "lint/text/list_mark.h"
#include "lint/text/normalize.h"
#include "lint/text/number_scanner.h"
#include "lint/text/quote_tracker.h"

namespace decline_lint {
namespace {

using enum CharClass;

/// A line so short that it was not ended by the wrapping of a paragraph.
constexpr uint32_t kShortLine = 40;

/// What a token's flags say about what stands before it.
constexpr uint16_t kBeforeFlags =
    kCommaBefore | kQuoteBefore | kNewlineBefore | kJoined | kListItem | kParagraphStart;

/// The keys of signs of one byte.
constexpr std::array<uint64_t, 128> kSignKeys = [] {
  std::array<uint64_t, 128> keys{};
  for (size_t i = 0; i < keys.size(); ++i) {
    const char sign = static_cast<char>(i);
    keys[i] = ConstantWordKey({&sign, 1});
  }
  return keys;
}();

/// kCapitalized and kAllCaps of a stretch of a word.
uint16_t CaseFlags(std::string_view slice) {
  int letters = 0;
  int upper = 0;
  bool first_upper = false;
  while (!slice.empty()) {
    const Char c = ReadChar(slice);
    slice.remove_prefix(c.size);
    if (c.char_class != kLetter) continue;
    const bool is_upper = IsUpperLetter(c.code);
    first_upper |= is_upper && letters == 0;
    upper += is_upper ? 1 : 0;
    ++letters;
  }
  return static_cast<uint16_t>((first_upper ? kCapitalized : 0) |
                               (letters > 1 && upper == letters ? kAllCaps : 0));
}

/// How many bytes of `slice` give the first `folded` bytes of its normalized form, with what takes
/// no room behind them; 0 when a character lies across.
uint32_t SourceSize(std::string_view slice, size_t folded) {
  uint32_t size = 0;
  while (size < folded && ClassOfByte(slice[size]) != kHigh) ++size;
  if (size == folded && (size == slice.size() || ClassOfByte(slice[size]) != kHigh)) return size;
  size = 0;
  std::string form;
  for (Char c = ReadChar(slice); c.size > 0; c = ReadChar(slice.substr(size))) {
    if (form.size() >= folded && c.char_class != kIgnored) break;
    AppendNormalized(TokenKind::kWord, slice.substr(size, c.size), form);
    size += c.size;
  }
  return form.size() == folded ? size : 0;
}

class Scanner {
 public:
  Scanner(std::string_view text, Span span, std::vector<Token>& tokens)
      : text_(text.substr(0, span.end)),
        at_(span.begin),
        floor_(span.begin),
        line_start_(span.begin),
        tokens_(tokens),
        first_token_(tokens.size()),
        quotes_(tokens) {}

  void Run();

 private:
  uint32_t Size() const { return static_cast<uint32_t>(text_.size()); }
  std::string_view Rest(uint32_t skipped = 0) const { return text_.substr(at_ + skipped); }
  CharClass ClassAt(uint32_t at) const { return at < Size() ? ClassOfByte(text_[at]) : kSpace; }
  Char CharAt(uint32_t at) const { return ReadChar(text_.substr(at < Size() ? at : Size(), 4)); }
  Token* LastToken() { return tokens_.size() > first_token_ ? &tokens_.back() : nullptr; }
  /// The token that ends right here.
  const Token* Before();
  bool SpaceBefore();

  void Emit(TokenKind kind, uint32_t end, uint64_t key, int flags = 0, uint8_t fixed_form = 0);
  void EmitSign(TokenKind kind);
  void EmitNormalized(TokenKind kind, uint32_t end);
  void TakeBack(uint32_t begin);

  void Word();
  bool WordGoesOn(uint32_t at) const;
  void SlowWord();
  bool EmitParts(std::string_view slice, const ContractionParts& parts);
  void EmitAsciiParts(std::span<const ContractionPart> parts);

  void Space() {
    ++at_;
    pending_ &= static_cast<uint16_t>(~(kJoined | kQuoteBefore));
  }
  void Newline();
  void LineStart();
  bool ListLikely();

  void Other(CharClass char_class, uint32_t size);
  void Stop(uint32_t size);
  bool Url();
  bool SchemeUrl();
  bool Email();
  void Hyphens();
  void Underscores();
  void Quote(CharClass char_class, uint32_t size);
  uint32_t RunEnd(CharClass first, CharClass second) const;

  const std::string_view text_;  ///< nothing behind the span
  uint32_t at_;
  const uint32_t floor_;
  uint32_t line_start_;
  uint32_t last_line_size_ = 0;
  uint32_t url_seen_ = 0;               ///< stops before this offset are in no bare address
  int newlines_ = 0;                    ///< since the last token
  bool in_list_ = false;                ///< an item opened before, in this paragraph
  uint16_t pending_ = kParagraphStart;  ///< flags of the next token
  std::vector<Token>& tokens_;
  const size_t first_token_;
  QuoteTracker quotes_;
  std::string form_;
  const Contractions& contractions_ = Contractions::Get();
  const FullStops& stops_ = FullStops::Get();
};

void Scanner::Run() {
  const bool after_newline = at_ > 0 && ClassOfByte(text_[at_ - 1]) == kNewline;
  if (after_newline) pending_ |= kNewlineBefore;
  if (after_newline || at_ == 0) LineStart();
  while (at_ < Size()) {
    const CharClass char_class = ClassOfByte(text_[at_]);
    if (char_class == kLetter) {
      Word();
    } else if (char_class == kSpace) {
      Space();
    } else if (char_class == kHigh) {
      const Char c = CharAt(at_);
      Other(c.char_class, c.size);
    } else {
      Other(char_class, 1);
    }
  }
}

const Token* Scanner::Before() {
  const Token* last = LastToken();
  return last != nullptr && last->end == at_ ? last : nullptr;
}

/// White space or an opening bracket stands before.
bool Scanner::SpaceBefore() {
  if ((pending_ & kJoined) == 0) return true;
  const Token* last = LastToken();
  return last == nullptr ||
         std::string_view("([{<").find(text_[last->begin]) != std::string_view::npos;
}

/// Appends the token from here to `end`, and goes there.
[[gnu::always_inline]] inline void Scanner::Emit(TokenKind kind, uint32_t end, uint64_t key,
                                                 int flags, uint8_t fixed_form) {
  // Filled in where it lies: copying a token just written costs more than all else here.
  Token& token = tokens_.emplace_back();
  token.key = key;
  token.begin = at_;
  token.end = end;
  token.flags = static_cast<uint16_t>(pending_ | flags);
  token.kind = kind;
  token.fixed_form = fixed_form;
  pending_ = kJoined;
  newlines_ = 0;
  at_ = end;
}

/// A sign of one byte that is its own normalized form.
void Scanner::EmitSign(TokenKind kind) {
  Emit(kind, at_ + 1, kSignKeys[static_cast<unsigned char>(text_[at_])]);
}

void Scanner::EmitNormalized(TokenKind kind, uint32_t end) {
  form_.clear();
  AppendNormalized(kind, text_.substr(at_, end - at_), form_);
  Emit(kind, end, WordKey(form_));
}

/// Goes back to `begin`, or the start of the token there, and removes the tokens since.
void Scanner::TakeBack(uint32_t begin) {
  size_t count = tokens_.size();
  while (count > first_token_ && tokens_[count - 1].end > begin) --count;
  if (count < tokens_.size()) {
    pending_ = tokens_[count].flags & kBeforeFlags;
    begin = std::min(begin, tokens_[count].begin);
    tokens_.resize(count);
    quotes_.OnTokensTaken(count);
  }
  at_ = begin;
}

// Words

void Scanner::Word() {
  const AsciiWord word = ReadAsciiWord(text_.data() + at_, text_.data() + text_.size());
  const uint32_t end = at_ + word.size;
  const CharClass next = ClassAt(end);
  if ((next == kApostrophe || next == kHigh) && WordGoesOn(end)) [[unlikely]]
    return SlowWord();
  if (const auto parts = contractions_.Find(word.key); !parts.empty()) [[unlikely]]
    return EmitAsciiParts(parts);
  int flags = 0;
  if (IsAsciiUpper(text_[at_]))
    flags =
        word.has_lower || word.size == 1 ? +kCapitalized : CaseFlags(text_.substr(at_, word.size));
  Emit(TokenKind::kWord, end, word.key, flags);
}

/// What is no ASCII letter or digit at `at` belongs to the word before it.
bool Scanner::WordGoesOn(uint32_t at) const {
  const Char c = CharAt(at);
  if (c.IsAlnum() || c.char_class == kIgnored) return true;
  return c.char_class == kApostrophe && CharAt(at + c.size).char_class == kLetter;
}

/// A word with letters beyond ASCII, apostrophes, or what takes no room.
void Scanner::SlowWord() {
  uint32_t end = at_;
  while (end < Size() && (CharAt(end).IsAlnum() || WordGoesOn(end))) end += CharAt(end).size;
  const std::string_view slice = text_.substr(at_, end - at_);
  form_.clear();
  AppendNormalized(TokenKind::kWord, slice, form_);
  if (form_.size() <= Contractions::kLongest) {
    const ContractionParts parts = contractions_.Split(form_);
    if (!parts.empty() && EmitParts(slice, parts)) return;
  }
  Emit(TokenKind::kWord, end, WordKey(form_), CaseFlags(slice));
}

/// False, with nothing done, when a part would begin inside a character (a ligature).
bool Scanner::EmitParts(std::string_view slice, const ContractionParts& parts) {
  std::array<uint32_t, ContractionParts::kMax> sizes;
  size_t count = 0;
  std::string_view rest = slice;
  for (const ContractionPart& part : parts) {
    sizes[count] = SourceSize(rest, part.size);
    if (sizes[count] == 0) return false;
    rest.remove_prefix(sizes[count++]);
  }
  sizes[count - 1] += static_cast<uint32_t>(rest.size());
  for (size_t i = 0; i < count; ++i) {
    const ContractionPart& part = parts.begin()[i];
    Emit(TokenKind::kWord, at_ + sizes[i], part.key, CaseFlags(text_.substr(at_, sizes[i])),
         part.fixed_form);
  }
  return true;
}

void Scanner::EmitAsciiParts(std::span<const ContractionPart> parts) {
  for (const ContractionPart& part : parts)
    Emit(TokenKind::kWord, at_ + part.size, part.key, CaseFlags(text_.substr(at_, part.size)),
         part.fixed_form);
}

// Lines

void Scanner::Newline() {
  last_line_size_ = at_ - line_start_;
  if (text_[at_] == '\r' && at_ + 1 < Size() && text_[at_ + 1] == '\n') ++at_;
  Space();
  line_start_ = at_;
  pending_ |= kNewlineBefore;
  if (++newlines_ > 1) {
    pending_ |= kParagraphStart;
    in_list_ = false;
    quotes_.Reset();
  }
  LineStart();
}

/// Skips the bullet or number of a list item.
void Scanner::LineStart() {
  while (ClassAt(at_) == kSpace && at_ < Size()) ++at_;
  if (!MayOpenWithListMark(Rest())) return;
  const uint32_t size = ListMarkSize(Rest(), ListLikely());
  if (size == 0) return;
  at_ += size;
  in_list_ = true;
  pending_ |= kListItem;
  pending_ &= static_cast<uint16_t>(~kJoined);
}

bool Scanner::ListLikely() {
  if (in_list_ || (pending_ & (kParagraphStart | kCommaBefore)) != 0) return true;
  const Token* last = LastToken();
  if (last == nullptr || last_line_size_ < kShortLine) return true;
  return last->kind == TokenKind::kPunctuation &&
         std::string_view(".:;!?").find(text_[last->begin]) != std::string_view::npos;
}

// Signs

void Scanner::Other(CharClass char_class, uint32_t size) {
  switch (char_class) {
    case kNewline:
      return Newline();
    case kDigit: {
      const NumberScan number = ScanNumber(text_, at_);
      return EmitNormalized(number.kind, number.end);
    }
    case kLetter:
      return SlowWord();
    case kStop:
    case kEllipsis:
      return Stop(size);
    case kBang:
      return EmitNormalized(TokenKind::kPunctuation, RunEnd(kBang, kBang));
    case kHard:
      if (SchemeUrl()) return;
      if (size == 1) return EmitSign(TokenKind::kPunctuation);
      return EmitNormalized(TokenKind::kPunctuation, at_ + size);
    case kComma:
      pending_ |= kCommaBefore;
      break;
    case kHyphen:
    case kDash:
      return Hyphens();
    case kUnderscore:
      return Underscores();
    case kAt:
      if (Email()) return;
      [[fallthrough]];
    case kSymbol:
      if (size == 1) return EmitSign(TokenKind::kSymbol);
      return EmitNormalized(TokenKind::kSymbol, at_ + size);
    case kQuote:
    case kOpenQuote:
    case kCloseQuote:
    case kOpenSingle:
    case kApostrophe:
      return Quote(char_class, size);
    case kSpace:
      pending_ &= static_cast<uint16_t>(~(kJoined | kQuoteBefore));
      break;
    case kEmphasis:
    case kIgnored:
    case kHigh:
      break;
  }
  at_ += size;
}

/// The end of the run of characters of two classes that starts here.
uint32_t Scanner::RunEnd(CharClass first, CharClass second) const {
  uint32_t end = at_;
  for (Char c = CharAt(end); c.size > 0 && (c.char_class == first || c.char_class == second);
       c = CharAt(end))
    end += c.size;
  return end;
}

void Scanner::Stop(uint32_t size) {
  const CharClass next = ClassAt(at_ + size);
  if (size > 1 || next == kStop || next == kHigh) {
    const uint32_t end = RunEnd(kStop, kEllipsis);
    if (end > at_ + 1) return EmitNormalized(TokenKind::kPunctuation, end);
  }
  const Token* before = Before();
  if (before != nullptr && (next == kLetter || next == kDigit)) {
    if (const uint32_t dotted = stops_.DottedEnd(text_, at_, *before); dotted > at_) {
      TakeBack(before->begin);
      form_.clear();
      AppendNormalized(TokenKind::kWord, text_.substr(at_, dotted - at_), form_);
      return Emit(TokenKind::kWord, dotted, WordKey(form_),
                  CaseFlags(text_.substr(at_, dotted - at_)));
    }
    if (Url()) return;
  }
  if (stops_.IsSilent(text_, at_, before))
    ++at_;
  else
    EmitSign(TokenKind::kPunctuation);
}

bool Scanner::Url() {
  if (at_ < url_seen_) return false;
  const BareUrlScan url = ScanBareUrl(text_, at_, floor_);
  url_seen_ = url.seen;
  if (url.span.empty()) return false;
  TakeBack(url.span.begin);
  EmitNormalized(TokenKind::kUrl, url.span.end);
  return true;
}

bool Scanner::SchemeUrl() {
  const Token* before = text_[at_] == ':' ? Before() : nullptr;
  if (before == nullptr || before->kind != TokenKind::kWord) return false;
  const uint32_t end = ScanUrlAfterScheme(text_, at_);
  if (end == at_) return false;
  TakeBack(before->begin);
  EmitNormalized(TokenKind::kUrl, end);
  return true;
}

bool Scanner::Email() {
  const Token* before = Before();
  const Span email = ScanEmail(text_, before != nullptr ? before->begin : at_, at_, floor_);
  if (email.empty()) return false;
  TakeBack(email.begin);
  EmitNormalized(TokenKind::kEmail, email.end);
  return true;
}

/// One hyphen is a dash between spaces only; a dash between digits ("80–90") is a hyphen.
void Scanner::Hyphens() {
  const uint32_t end = RunEnd(kHyphen, kDash);
  const Char first = CharAt(at_);
  const Char next = CharAt(end);
  bool is_dash = true;
  if (end == at_ + first.size && first.char_class == kHyphen)
    is_dash = (pending_ & kJoined) == 0 && next.char_class <= kNewline;
  else if (end == at_ + first.size)
    is_dash = next.char_class != kDigit || at_ == floor_ || !IsAsciiDigit(text_[at_ - 1]);
  if (is_dash) return EmitNormalized(TokenKind::kPunctuation, end);
  at_ = end;
}

void Scanner::Underscores() {
  const uint32_t end = RunEnd(kUnderscore, kUnderscore);
  if (end > at_ + 1) return EmitNormalized(TokenKind::kPunctuation, end);
  at_ = end;
}

void Scanner::Quote(CharClass char_class, uint32_t size) {
  if (text_[at_] != '`') {
    quotes_.OnMark(char_class, SpaceBefore(), CharAt(at_ + size));
    pending_ |= kQuoteBefore;
  }
  at_ += size;
}

}  // namespace

void Tokenize(std::string_view text, Span span, std::vector<Token>& tokens) {
  assert(span.begin <= span.end && span.end <= text.size());
  Scanner(text, span, tokens).Run();
}

}  // namespace decline_lint
