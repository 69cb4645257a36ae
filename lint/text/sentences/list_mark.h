// Recognizes what stands before a list item: "- ", "* ", "• ", "1. ", "2) ", "a) ", "(iv) ".
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/text/tokens/char_class.h"

namespace decline_lint {

/// False for most lines of prose: those that open with a word.
inline bool MayOpenWithListMark(std::string_view line) {
  if (line.size() < 2) return false;
  if (ClassOfByte(line[0]) != CharClass::kLetter) return true;
  return line[1] == ')' || std::string_view("ivxIVX").find(line[0]) != std::string_view::npos;
}

/// The bytes that the bullet or number at the start of `line` takes, without the white space after
/// it; 0 when there is none. Signs and numbers that may as well belong to a sentence wrapped here
/// ("- ", "21. ") count only with `list_likely`.
uint32_t ListMarkSize(std::string_view line, bool list_likely);

}  // namespace decline_lint
