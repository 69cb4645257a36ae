#include "lint/cli/did_you_mean.h"

#include "lint/base/edit_distance.h"

namespace decline_lint {

std::string DidYouMean(std::string_view word, std::span<const std::string_view> known) {
  std::string_view nearest = NearestWord(word, known);
  if (nearest.empty()) return "";
  return ", did you mean '" + std::string(nearest) + "'?";
}

std::string JoinWords(std::span<const std::string_view> words) {
  std::string joined;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) joined += i + 1 == words.size() ? " and " : ", ";
    joined += words[i];
  }
  return joined;
}

}  // namespace decline_lint
