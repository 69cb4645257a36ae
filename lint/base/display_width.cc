#include "lint/base/display_width.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <iterator>
#include <span>

#include "lint/base/display_width_tables.h"
#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

constexpr uint32_t kMaxCellBytes = 64;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kEmojiStyle = 0xFE0F;

/// Shown as an escape, beside control characters (Cc): they are invisible and can deceive.
constexpr CodeRange kHidden[] = {
    {0x00AD, 0x00AD},    // soft hyphen
    {0x061C, 0x061C},    // Arabic letter mark
    {0x180E, 0x180E},    // Mongolian vowel separator
    {0x200B, 0x200B},    // zero width space
    {0x200E, 0x200F},    // direction marks
    {0x2028, 0x202E},    // line and paragraph separators, direction embeddings and overrides
    {0x2060, 0x206F},    // word joiner, invisible operators, direction isolates
    {0xFEFF, 0xFEFF},    // byte order mark inside a text
    {0xFFF9, 0xFFFB},    // interlinear annotation
    {0xFFFE, 0xFFFF},    // noncharacters
    {0xE0001, 0xE0001},  // language tag
};

bool IsIn(std::span<const CodeRange> ranges, char32_t code) {
  auto after = std::upper_bound(ranges.begin(), ranges.end(), code,
                                [](char32_t c, const CodeRange& range) { return c < range.first; });
  return after != ranges.begin() && code <= std::prev(after)->last;
}

bool IsHidden(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || IsIn(kHidden, code);
}
bool IsZeroWidth(char32_t code) { return code >= 0x300 && IsIn(kZeroWidth, code); }
bool IsWide(char32_t code) { return code >= 0x1100 && IsIn(kWide, code); }
bool IsSkinTone(char32_t code) { return code >= 0x1F3FB && code <= 0x1F3FF; }
bool IsRegional(char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }

/// The blocks that emoji come from, loosely: what may take a skin tone or be joined.
bool IsPictograph(char32_t code) {
  return (code >= 0x2190 && code <= 0x2BFF) || (code >= 0x1F000 && code <= 0x1FAFF);
}

constexpr uint32_t HexDigits(char32_t code) { return code > 0xFFFFF ? 6 : code > 0xFFFF ? 5 : 4; }

DisplayCell Escaped(const Utf8Char& c) {
  if (!c.valid) return {1, 4, false};
  return {c.size, 4 + HexDigits(c.code), false};
}

/// Whether `next` is drawn into the cell that began with `first` and so far ends with `last`.
bool Joins(char32_t first, char32_t last, char32_t next) {
  if (IsZeroWidth(next)) return true;
  const bool may_join = last == kZeroWidthJoiner || IsSkinTone(next);
  return may_join && IsPictograph(first) && IsPictograph(next);
}

DisplayCell PrintableCell(std::string_view text, const Utf8Char& first) {
  DisplayCell cell{first.size, IsWide(first.code) ? 2u : 1u, true};
  char32_t last = first.code;
  while (cell.bytes < text.size()) {
    const Utf8Char next = DecodeUtf8(text.substr(cell.bytes));
    if (!next.valid || cell.bytes + next.size > kMaxCellBytes) break;
    // Two regional indicators make a flag.
    const bool flag = cell.bytes == first.size && IsRegional(first.code) && IsRegional(next.code);
    if (!flag && !Joins(first.code, last, next.code)) break;
    if (next.code == kEmojiStyle || !IsZeroWidth(next.code)) cell.columns = 2;
    cell.bytes += next.size;
    last = next.code;
  }
  return cell;
}

constexpr bool IsPlain(char c) { return c >= ' ' && c <= '~'; }

/// Whether eight bytes are printable ASCII. A byte that is not sets its high bit in one of three
/// ways: below ' ' by the subtraction, DEL by the addition, not ASCII by itself. Borrows and
/// carries can only begin in such a byte.
bool AreEightPlain(const char* bytes) {
  constexpr uint64_t kOnes = 0x0101010101010101;
  uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return (((word - kOnes * ' ') | (word + kOnes) | word) & (kOnes << 7)) == 0;
}

void AppendHex(uint32_t value, uint32_t digits, std::string& out) {
  for (uint32_t shift = digits * 4; shift > 0; shift -= 4) {
    out += "0123456789ABCDEF"[value >> (shift - 4) & 0xF];
  }
}

}  // namespace

DisplayCell NextCell(std::string_view text) {
  assert(!text.empty());
  const bool ascii_follows = text.size() == 1 || !(text[1] & 0x80);
  if (IsPlain(text[0]) && ascii_follows) return {};
  const Utf8Char first = DecodeUtf8(text);
  // A mark without a letter to stand on would change what is drawn before it.
  if (!first.valid || IsHidden(first.code) || IsZeroWidth(first.code)) return Escaped(first);
  return PrintableCell(text, first);
}

size_t PlainPrefix(std::string_view text) {
  size_t size = 0;
  while (size + 8 <= text.size() && AreEightPlain(text.data() + size)) size += 8;
  while (size < text.size() && IsPlain(text[size])) ++size;
  // A mark may follow that is drawn onto the last letter.
  const bool more = size > 0 && size < text.size() && (text[size] & 0x80);
  return more ? size - 1 : size;
}

void AppendCell(std::string_view bytes, DisplayCell cell, std::string& out) {
  if (cell.printable) {
    out += bytes.substr(0, cell.bytes);
    return;
  }
  const Utf8Char c = DecodeUtf8(bytes);
  out += c.valid ? "<U+" : "<";
  if (c.valid) {
    AppendHex(c.code, HexDigits(c.code), out);
  } else {
    AppendHex(static_cast<unsigned char>(bytes[0]), 2, out);
  }
  out += '>';
}

uint32_t DisplayWidth(std::string_view text) {
  auto columns = static_cast<uint32_t>(PlainPrefix(text));
  text.remove_prefix(columns);
  while (!text.empty()) {
    const DisplayCell cell = NextCell(text);
    columns += cell.columns;
    text.remove_prefix(cell.bytes);
  }
  return columns;
}

}  // namespace decline_lint
