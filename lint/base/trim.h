// Cutting off what stands at both ends of a text.
#pragma once

#include <string_view>

namespace decline_lint {

/// `text` without the characters of `edges` at its beginning and its end; a view of the same bytes.
inline std::string_view Trim(std::string_view text, std::string_view edges) {
  const size_t begin = text.find_first_not_of(edges);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(edges) - begin + 1);
}

}  // namespace decline_lint
