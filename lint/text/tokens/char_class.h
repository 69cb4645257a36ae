// What a character is to the scanner: part of a word, white space, one of the marks.
//
// Bytes below 0x80 are looked up in a table; other characters are decoded and classified by Unicode
// block, finely where letters use them, coarsely elsewhere. What is not UTF-8, and NUL and the
// other control characters, act as white space.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace decline_lint {

enum class CharClass : uint8_t {
  kSpace,       ///< white space, control characters, bytes that are not UTF-8
  kNewline,     ///< LF and CR
  kLetter,      ///< letters of any script
  kDigit,       ///< 0 to 9
  kStop,        ///< .
  kBang,        ///< ! ?
  kHard,        ///< ; : ( ) [ ] { } < > /
  kComma,       ///< ,
  kQuote,       ///< " that may open or close
  kOpenQuote,   ///< “ „ «
  kCloseQuote,  ///< ” »
  kOpenSingle,  ///< ‘ ‚ ‹
  kApostrophe,  ///< ' ’ ʼ ´ `
  kHyphen,      ///< -
  kDash,        ///< – — and longer
  kEllipsis,    ///< …
  kUnderscore,  ///< _
  kEmphasis,    ///< *
  kAt,          ///< @
  kSymbol,      ///< any other
  kIgnored,     ///< takes no room: soft hyphen, zero width, combining marks, byte order mark
  kHigh,        ///< of a byte: part of a character beyond ASCII
};

/// One character of a text.
struct Char {
  char32_t code = 0;
  uint8_t size = 1;  ///< bytes
  CharClass char_class = CharClass::kSpace;

  /// A letter or digit.
  bool IsAlnum() const {
    return char_class == CharClass::kLetter || char_class == CharClass::kDigit;
  }
};

extern const std::array<CharClass, 256> kByteClasses;

inline CharClass ClassOfByte(char byte) { return kByteClasses[static_cast<unsigned char>(byte)]; }

/// ReadChar of a text that starts with a byte of 0x80 or more.
Char ReadHighChar(std::string_view text);

/// The character at the start of `text`; white space of size 0 when `text` is empty.
inline Char ReadChar(std::string_view text) {
  if (text.empty()) return {0, 0, CharClass::kSpace};
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte >= 0x80) [[unlikely]]
    return ReadHighChar(text);
  return {byte, 1, kByteClasses[byte]};
}

/// True for bytes that are ASCII letters or digits.
inline bool IsAsciiAlnum(char byte) {
  const CharClass c = ClassOfByte(byte);
  return c == CharClass::kLetter || c == CharClass::kDigit;
}
inline bool IsAsciiDigit(char byte) { return byte >= '0' && byte <= '9'; }
inline bool IsAsciiUpper(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr char ToAsciiLower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

}  // namespace decline_lint
