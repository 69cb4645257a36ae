// UTF-8 as it really arrives: mostly right, sometimes cut short, sometimes another encoding.
//
// Nothing here fails. What is not UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates,
// nothing over U+10FFFF) is read as U+FFFD, one for each maximal subpart (section 3.9), which is
// how editors and browsers count it. Offsets and sizes are bytes, except where a name says UTF-16.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace decline_lint {

/// A byte order mark, as some editors put it at the start of a file.
inline constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

/// One character as read.
struct Utf8Char {
  char32_t code = 0;  ///< U+FFFD when not valid
  uint8_t size = 1;   ///< bytes taken: 1 to 4; 1 to 3 when not valid
  bool valid = true;
};

/// The first character of `text`, which must not be empty.
Utf8Char DecodeUtf8(std::string_view text);

/// Appends the UTF-8 form of `code`, which must be a code point and no surrogate.
void AppendUtf8(char32_t code, std::string& out);

/// True for a byte that can only stand inside a character (10xxxxxx).
constexpr bool IsUtf8Continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// How many UTF-16 code units a code point takes: 1 or 2.
constexpr uint32_t Utf16Units(char32_t code) { return code > 0xFFFF ? 2 : 1; }

}  // namespace decline_lint
