// Turns UTF-8 into the charset of a part, for what is put into it.
//
// The table is made by reading each byte alone, so it says what charset.h says and knows the
// charsets that write a character in one byte. Of those that take several it has ASCII, if they
// keep to it; charsets that shift between meanings (ISO-2022-JP, HZ, UTF-7) and UTF-16 have none.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace decline_lint {

class CharsetEncoder {
 public:
  explicit CharsetEncoder(std::string_view charset);

  /// None when the charset lacks one of the characters.
  std::optional<std::string> Encode(std::string_view utf8) const;

 private:
  bool is_utf8_ = false;
  std::map<std::string, char, std::less<>> bytes_;  ///< by character, in UTF-8
};

}  // namespace decline_lint
