#include "lint/text/tokens/token_scanner.h"

#include <algorithm>
#include <array>

#include "lint/text/words/ascii_word.h"
#include "lint/text/words/latin_fold.h"
#include "lint/text/words/normalize.h"

namespace decline_lint {
namespace {

using enum CharClass;

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

}  // namespace

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

void TokenScanner::Run() {
  const bool after_newline = at_ > 0 && ClassOfByte(text_[at_ - 1]) == kNewline;
  if (after_newline) pending_ |= kNewlineBefore;
  if (after_newline || at_ == 0) LineStart();
  while (at_ < Size()) {
    const CharClass char_class = ClassOfByte(text_[at_]);
    if (char_class == kLetter) {
      Words();
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

const Token* TokenScanner::Before() {
  const Token* last = LastToken();
  return last != nullptr && last->end == at_ ? last : nullptr;
}

bool TokenScanner::SpaceBefore() {
  if ((pending_ & kJoined) == 0) return true;
  const Token* last = LastToken();
  return last == nullptr ||
         std::string_view("([{<").find(text_[last->begin]) != std::string_view::npos;
}

void TokenScanner::EmitSign(TokenKind kind) {
  Emit(kind, at_ + 1, kSignKeys[static_cast<unsigned char>(text_[at_])]);
}

void TokenScanner::EmitNormalized(TokenKind kind, uint32_t end) {
  form_.clear();
  AppendNormalized(kind, text_.substr(at_, end - at_), form_);
  Emit(kind, end, WordKey(form_));
}

void TokenScanner::TakeBack(uint32_t begin) {
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

// Where it stands is kept in locals: through a member each step would wait for memory.
void TokenScanner::Words() {
  const char* const text = text_.data();
  const uint32_t size = Size();
  for (uint32_t at = at_;; ++at) {
    if (at == size || ClassOfByte(text[at]) != kLetter) return;
    const AsciiWord word = ReadAsciiWord(text + at, text + size);
    const uint32_t end = at + word.size;
    const CharClass next = end < size ? ClassOfByte(text[end]) : kSpace;
    if ((next == kApostrophe || next == kHigh) && WordGoesOn(end)) [[unlikely]]
      return SlowWord();
    if (const auto parts = FindContraction(word.key); !parts.empty()) [[unlikely]]
      return EmitAsciiParts(parts);
    int flags = 0;
    if (IsAsciiUpper(text[at]))
      flags =
          word.has_lower || word.size == 1 ? +kCapitalized : CaseFlags(text_.substr(at, word.size));
    Emit(TokenKind::kWord, end, word.key, flags);
    if (next != kSpace || end == size) return;
    Space();
    at = end;
  }
}

bool TokenScanner::WordGoesOn(uint32_t at) const {
  const Char c = CharAt(at);
  if (c.IsAlnum() || c.char_class == kIgnored) return true;
  return c.char_class == kApostrophe && CharAt(at + c.size).char_class == kLetter;
}

void TokenScanner::SlowWord() {
  uint32_t end = at_;
  while (end < Size() && (CharAt(end).IsAlnum() || WordGoesOn(end))) end += CharAt(end).size;
  const std::string_view slice = text_.substr(at_, end - at_);
  form_.clear();
  AppendNormalized(TokenKind::kWord, slice, form_);
  if (form_.size() <= kLongestContraction) {
    const ContractionParts parts = SplitContraction(form_);
    if (!parts.empty() && EmitParts(slice, parts)) return;
  }
  Emit(TokenKind::kWord, end, WordKey(form_), CaseFlags(slice));
}

bool TokenScanner::EmitParts(std::string_view slice, const ContractionParts& parts) {
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

void TokenScanner::EmitAsciiParts(std::span<const ContractionPart> parts) {
  for (const ContractionPart& part : parts)
    Emit(TokenKind::kWord, at_ + part.size, part.key, CaseFlags(text_.substr(at_, part.size)),
         part.fixed_form);
}

}  // namespace decline_lint
