// Commands as mail programs write them: words with blanks between them, no quotes.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace decline_lint {

inline std::vector<std::string> SplitAtBlanks(std::string_view text) {
  std::vector<std::string> words;
  constexpr std::string_view kBlanks = " \t\n";
  for (size_t at = text.find_first_not_of(kBlanks); at < text.size();) {
    const size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = text.find_first_not_of(kBlanks, end);
  }
  return words;
}

}  // namespace decline_lint
