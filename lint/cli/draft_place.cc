#include "lint/cli/draft_place.h"

#include <charconv>

namespace decline_lint {
namespace {

/// Takes ":6" off the end of the text.
std::optional<uint32_t> TakeNumber(std::string_view& text) {
  const size_t colon = text.find_last_of(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  uint32_t number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data() + colon + 1, end, number);
  if (error != std::errc() || at != end || number == 0) return std::nullopt;
  text = text.substr(0, colon);
  return number;
}

}  // namespace

DraftPlace ParseDraftPlace(std::string_view text) {
  if (text.ends_with(':')) text.remove_suffix(1);
  const std::optional<uint32_t> last = TakeNumber(text);
  const std::optional<uint32_t> first = TakeNumber(text);
  return {std::string(text), first ? first : last};
}

}  // namespace decline_lint
