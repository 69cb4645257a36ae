#include "lint/text/tokens/char_class.h"

#include <algorithm>
#include <iterator>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

using enum CharClass;

constexpr CharClass AsciiClass(int byte) {
  const char c = static_cast<char>(byte);
  if (c == '\n' || c == '\r') return kNewline;
  if (byte <= ' ' || byte == 0x7F) return kSpace;
  if (c >= '0' && c <= '9') return kDigit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return kLetter;
  if (std::string_view(";:()[]{}<>/").find(c) != std::string_view::npos) return kHard;
  switch (c) {
    case '.':
      return kStop;
    case '!':
    case '?':
      return kBang;
    case ',':
      return kComma;
    case '"':
      return kQuote;
    case '\'':
    case '`':
      return kApostrophe;
    case '-':
      return kHyphen;
    case '_':
      return kUnderscore;
    case '*':
      return kEmphasis;
    case '@':
      return kAt;
    default:
      return kSymbol;
  }
}

constexpr std::array<CharClass, 256> MakeByteClasses() {
  std::array<CharClass, 256> classes{};
  for (int i = 0; i < 256; ++i) classes[i] = i < 0x80 ? AsciiClass(i) : kHigh;
  return classes;
}

struct Range {
  char32_t first;
  char32_t last;
  CharClass char_class;
};

// Sorted; what stands in no range is a letter.
constexpr Range kRanges[] = {
    {0x0080, 0x00A0, kSpace},                                      // C1 controls, no-break space
    {0x00A1, 0x00A9, kSymbol},     {0x00AB, 0x00AB, kOpenQuote},   // «
    {0x00AC, 0x00AC, kSymbol},     {0x00AD, 0x00AD, kIgnored},     // soft hyphen
    {0x00AE, 0x00B3, kSymbol},     {0x00B4, 0x00B4, kApostrophe},  // ´
    {0x00B6, 0x00B9, kSymbol},     {0x00BB, 0x00BB, kCloseQuote},  // »
    {0x00BC, 0x00BF, kSymbol},     {0x00D7, 0x00D7, kSymbol},      // ×
    {0x00F7, 0x00F7, kSymbol},                                     // ÷
    {0x02B9, 0x02BF, kApostrophe},  // modifier letters: prime, apostrophe ...
    {0x0300, 0x036F, kIgnored},     // combining marks
    {0x037E, 0x037E, kHard},        // Greek question mark, a semicolon
    {0x0483, 0x0489, kIgnored},     // Cyrillic combining marks
    {0x0591, 0x05C7, kIgnored},     // Hebrew points
    {0x060C, 0x060C, kComma},      {0x061B, 0x061B, kHard},
    {0x061C, 0x061C, kIgnored},                                 // Arabic letter mark
    {0x061F, 0x061F, kBang},       {0x064B, 0x065F, kIgnored},  // Arabic vowel signs
    {0x06D4, 0x06D4, kStop},       {0x0964, 0x0965, kStop},     // danda
    {0x1680, 0x1680, kSpace},      {0x180E, 0x180E, kIgnored},
    {0x1AB0, 0x1AFF, kIgnored},                                 // combining marks, extended
    {0x1DC0, 0x1DFF, kIgnored},                                 // combining marks, supplement
    {0x2000, 0x200A, kSpace},      {0x200B, 0x200F, kIgnored},  // zero width, direction marks
    {0x2010, 0x2011, kHyphen},     {0x2012, 0x2015, kDash},
    {0x2016, 0x2017, kSymbol},     {0x2018, 0x2018, kOpenSingle},  // ‘
    {0x2019, 0x2019, kApostrophe},                                 // ’
    {0x201A, 0x201B, kOpenSingle},                                 // ‚ ‛
    {0x201C, 0x201C, kOpenQuote},                                  // “
    {0x201D, 0x201D, kCloseQuote},                                 // ”
    {0x201E, 0x201F, kOpenQuote},                                  // „ ‟
    {0x2020, 0x2024, kSymbol},     {0x2025, 0x2026, kEllipsis},    // ‥ …
    {0x2027, 0x2027, kSymbol},     {0x2028, 0x2029, kSpace},       // line and paragraph separator
    {0x202A, 0x202E, kIgnored},                                    // direction marks
    {0x202F, 0x202F, kSpace},      {0x2030, 0x2031, kSymbol},
    {0x2032, 0x2032, kApostrophe},                                 // prime
    {0x2033, 0x2038, kSymbol},     {0x2039, 0x2039, kOpenSingle},  // ‹
    {0x203A, 0x203A, kApostrophe},                                 // ›
    {0x203B, 0x203B, kSymbol},     {0x203C, 0x203D, kBang},        // ‼ ‽
    {0x203E, 0x2043, kSymbol},     {0x2044, 0x2044, kHard},        // fraction slash
    {0x2045, 0x2046, kSymbol},     {0x2047, 0x2049, kBang},        // ⁇ ⁈ ⁉
    {0x204A, 0x205E, kSymbol},     {0x205F, 0x205F, kSpace},
    {0x2060, 0x206F, kIgnored},                                // word joiner, direction marks
    {0x2070, 0x20CF, kSymbol},                                 // superscripts, currency
    {0x20D0, 0x20FF, kIgnored},                                // combining marks for symbols
    {0x2100, 0x2211, kSymbol},     {0x2212, 0x2212, kHyphen},  // minus
    {0x2213, 0x2BFF, kSymbol},  // mathematics, boxes, dingbats, arrows
    {0x2E00, 0x2E39, kSymbol},     {0x2E3A, 0x2E3B, kDash},
    {0x2E3C, 0x2E7F, kSymbol},     {0x3000, 0x3000, kSpace},
    {0x3001, 0x3001, kComma},      {0x3002, 0x3002, kStop},
    {0x3003, 0x3004, kSymbol},     {0x3008, 0x300B, kSymbol},
    {0x300C, 0x300C, kOpenQuote},  {0x300D, 0x300D, kCloseQuote},
    {0x300E, 0x300E, kOpenQuote},  {0x300F, 0x300F, kCloseQuote},
    {0x3010, 0x3020, kSymbol},     {0x302A, 0x302F, kIgnored},  // combining marks
    {0x3030, 0x3030, kDash},       {0xD800, 0xF8FF, kSymbol},   // private use
    {0xFE00, 0xFE0F, kIgnored},                                 // variation selectors
    {0xFE10, 0xFE19, kSymbol},     {0xFE20, 0xFE2F, kIgnored},  // combining half marks
    {0xFE30, 0xFE6F, kSymbol},     {0xFEFF, 0xFEFF, kIgnored},  // byte order mark
    {0xFF5F, 0xFF65, kSymbol},  // (U+FF01 to U+FF5E are wide forms of ASCII)
    {0xFFE0, 0xFFFF, kSymbol},     {0x1F000, 0x1FAFF, kSymbol},  // emoji
    {0xE0000, 0xE0FFF, kIgnored},                                // tags, variation selectors
    {0xF0000, 0x10FFFF, kSymbol},                                // private use
};

CharClass WideClass(char32_t code) {
  const CharClass narrow = kByteClasses[code - 0xFEE0];
  return narrow == kDigit ? kLetter : narrow;
}

/// Blocks of nothing but letters that whole texts are written in: Latin, Greek, Cyrillic, CJK.
bool IsPlainLetter(char32_t code) {
  if (code < 0x2B9) return code >= 0xC0 && code != 0xD7 && code != 0xF7;
  return (code >= 0x37F && code < 0x483) || (code >= 0x3040 && code < 0xD800);
}

CharClass ClassBeyondAscii(char32_t code) {
  if (IsPlainLetter(code)) return kLetter;
  if (code >= 0xFF01 && code <= 0xFF5E) return WideClass(code);
  const Range* range = std::upper_bound(
      std::begin(kRanges), std::end(kRanges), code,
      [](char32_t wanted, const Range& candidate) { return wanted < candidate.first; });
  if (range == std::begin(kRanges) || std::prev(range)->last < code) return kLetter;
  return std::prev(range)->char_class;
}

}  // namespace

constinit const std::array<CharClass, 256> kByteClasses = MakeByteClasses();

Char ReadHighChar(std::string_view text) {
  const Utf8Char decoded = DecodeUtf8(text);
  if (!decoded.valid) return {decoded.code, decoded.size, kSpace};
  return {decoded.code, decoded.size, ClassBeyondAscii(decoded.code)};
}

}  // namespace decline_lint
