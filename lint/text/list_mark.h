// Recognizes what stands before a list item: "- ", "* ", "• ", "1. ", "2) ", "a) ", "(iv) ".
#pragma once

#include <cstdint>
#include <string_view>

namespace decline_lint {

/// The bytes that the bullet or number at the start of `line` takes, without the white space after
/// it; 0 when there is none. Signs and numbers that may as well belong to a sentence wrapped here
/// ("- ", "21. ") count only with `list_likely`.
uint32_t ListMarkSize(std::string_view line, bool list_likely);

}  // namespace decline_lint
