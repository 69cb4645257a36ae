#include "lint/text/tokens/number_scanner.h"

#include <optional>

#include "lint/text/tokens/char_class.h"
#include "lint/text/words/ascii_word.h"
#include "lint/text/words/word_list.h"

namespace decline_lint {
namespace {

constexpr uint32_t kLongestSuffix = 4;
constexpr int kMostGroups = 8;  // of thousands

/// A position in a text behind which nothing stands but NULs.
class Cursor {
 public:
  Cursor(std::string_view text, uint32_t at) : text_(text), at_(at) {}
  uint32_t at() const { return at_; }
  char Peek(uint32_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void Advance(uint32_t count = 1) { at_ += count; }
  uint32_t CountDigits(uint32_t ahead = 0) const {
    uint32_t count = 0;
    while (IsAsciiDigit(Peek(ahead + count))) ++count;
    return count;
  }
  /// Reads at most four digits; -1 unless there are `fewest` to `most` of them.
  int ReadInt(uint32_t fewest, uint32_t most) {
    int value = 0;
    uint32_t digits = 0;
    for (; digits <= most && IsAsciiDigit(Peek()); ++digits, Advance())
      value = 10 * value + (Peek() - '0');
    return digits >= fewest && digits <= most ? value : -1;
  }
  AsciiWord ReadWord() const {
    return ReadAsciiWord(text_.data() + at_, text_.data() + text_.size());
  }

 private:
  std::string_view text_;
  uint32_t at_;
};

bool IsDay(int value) { return value >= 1 && value <= 31; }
bool IsMonth(int value) { return value >= 1 && value <= 12; }

/// Three groups of digits between equal separators that can be a date.
std::optional<uint32_t> ScanDate(Cursor cursor) {
  const bool year_first = cursor.CountDigits() == 4;
  const int first = year_first ? cursor.ReadInt(4, 4) : cursor.ReadInt(1, 2);
  const char separator = cursor.Peek();
  if (first < 0 || (separator != '-' && separator != '/' && separator != '.')) return {};
  cursor.Advance();
  const int second = cursor.ReadInt(1, 2);
  if (second < 0 || cursor.Peek() != separator) return {};
  cursor.Advance();
  const uint32_t digits = cursor.CountDigits();
  const int third = year_first ? cursor.ReadInt(1, 2) : cursor.ReadInt(2, 4);
  if (third < 0 || (!year_first && digits == 3)) return {};
  if (cursor.Peek() == separator && IsAsciiDigit(cursor.Peek(1))) return {};
  const bool dated = year_first
                         ? IsMonth(second) && IsDay(third)
                         : IsDay(first) && IsDay(second) && (IsMonth(first) || IsMonth(second));
  if (!dated) return {};
  return cursor.at();
}

/// The end of "am", "pm", "a.m" or "p.m" right here, with nothing stuck to it.
std::optional<uint32_t> ScanDayHalf(Cursor cursor) {
  const char half = ToAsciiLower(cursor.Peek());
  if (half != 'a' && half != 'p') return {};
  cursor.Advance(cursor.Peek(1) == '.' ? 2 : 1);
  if (ToAsciiLower(cursor.Peek()) != 'm') return {};
  cursor.Advance();
  if (IsAsciiAlnum(cursor.Peek())) return {};
  return cursor.at();
}

std::optional<uint32_t> ScanTime(Cursor cursor) {
  const int hour = cursor.ReadInt(1, 2);
  if (hour < 0 || hour > 24) return {};
  if (auto end = ScanDayHalf(cursor)) return end;
  const char separator = cursor.Peek();
  if (separator != ':' && separator != '.') return {};
  cursor.Advance();
  const int minute = cursor.ReadInt(2, 2);
  if (minute < 0 || minute > 59) return {};
  if (separator == '.') return ScanDayHalf(cursor);
  if (cursor.Peek() == ':' && cursor.CountDigits(1) == 2) cursor.Advance(3);
  return ScanDayHalf(cursor).value_or(cursor.at());
}

/// Groups of thousands: ",000", also of lakhs: ",85,000". The last group has three digits.
void SkipGroups(Cursor& cursor) {
  Cursor probe = cursor;
  for (int groups = 0; groups < kMostGroups && probe.Peek() == ','; ++groups) {
    const uint32_t digits = probe.CountDigits(1);
    if (digits != 2 && digits != 3) return;
    probe.Advance(1 + digits);
    if (digits == 3) cursor = probe;
  }
}

bool IsOrdinalSuffix(uint64_t key) {
  return key == ConstantWordKey("st") || key == ConstantWordKey("nd") ||
         key == ConstantWordKey("rd") || key == ConstantWordKey("th");
}

bool IsMagnitude(uint64_t key) {
  static const WordList kMagnitudes("magnitudes");
  return kMagnitudes.Has(key);
}

}  // namespace

NumberScan ScanNumber(std::string_view text, uint32_t begin) {
  Cursor cursor(text, begin);
  if (auto end = ScanDate(cursor)) return {*end, TokenKind::kDate};
  if (auto end = ScanTime(cursor)) return {*end, TokenKind::kTime};
  const uint32_t digits = cursor.CountDigits();
  cursor.Advance(digits);
  if (digits <= 3) SkipGroups(cursor);
  while (cursor.Peek() == '.' && IsAsciiDigit(cursor.Peek(1)))
    cursor.Advance(1 + cursor.CountDigits(1));
  const AsciiWord suffix = cursor.ReadWord();
  const uint32_t end = cursor.at() + suffix.size;
  if (suffix.size == 0 || suffix.size > kLongestSuffix) return {cursor.at(), TokenKind::kNumber};
  if (IsOrdinalSuffix(suffix.key)) return {end, TokenKind::kOrdinal};
  if (IsMagnitude(suffix.key)) return {end, TokenKind::kAmount};
  return {cursor.at(), TokenKind::kNumber};
}

}  // namespace decline_lint
