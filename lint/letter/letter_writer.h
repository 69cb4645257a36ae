// Writes one letter of a book.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/letter/letter_book.h"
#include "lint/letter/letter_values.h"

namespace decline_lint {

struct WrittenLetter {
  std::string subject;                ///< on one line
  std::string body;                   ///< from the greeting to the name, LF at line ends
  std::vector<LetterField> unfilled;  ///< fields that became placeholders, as they stand
};

/// Variant `index` counts from 0 and must be one of those that `letters` has in this tone; the tone
/// must be in the book. Lines are broken after `width` columns, see text_wrap.h.
WrittenLetter WriteLetter(const LetterCase& letters, const Tone& tone, size_t index,
                          const LetterValues& values, uint32_t width);

}  // namespace decline_lint
