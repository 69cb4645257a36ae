// Latin letters without their diacritics: how "é" finds "e".
//
// Covers U+00C0 to U+024F and U+1E00 to U+1EFF (by Unicode's decompositions, and by likeness where
// it has none: ø is o), the ligatures ﬀ to ﬆ, and wide letters and digits. Letters of other scripts
// are kept as they are.
#pragma once

#include <cstdint>
#include <string_view>

namespace decline_lint {

struct FoldedLetter {
  char bytes[3] = {};
  uint8_t size = 0;  ///< 0 for a letter that is kept as it is

  /// Lower-case ASCII, never longer than the letter's UTF-8 form.
  std::string_view view() const { return {bytes, size}; }
};

/// `code` is a letter or digit beyond ASCII.
FoldedLetter FoldLetter(char32_t code);

/// True for capital letters of Latin, Greek and Cyrillic; false for letters without case.
bool IsUpperLetter(char32_t code);

}  // namespace decline_lint
