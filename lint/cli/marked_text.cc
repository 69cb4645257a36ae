#include "lint/cli/marked_text.h"

#include <utility>

namespace decline_lint {

std::optional<MarkedText> ReadMarks(std::string_view marked) {
  MarkedText result;
  for (size_t at = 0;;) {
    size_t open = marked.find("[[", at);
    result.text += marked.substr(at, open == std::string_view::npos ? open : open - at);
    if (open == std::string_view::npos) break;
    size_t close = marked.find("]]", open + 2);
    if (close == std::string_view::npos) return std::nullopt;
    while (marked.substr(close + 2).starts_with(']')) ++close;
    auto begin = static_cast<uint32_t>(result.text.size());
    result.text += marked.substr(open + 2, close - open - 2);
    result.marks.push_back({begin, static_cast<uint32_t>(result.text.size())});
    at = close + 2;
  }
  if (result.text.find("]]") != std::string::npos && result.marks.empty()) return std::nullopt;
  return result;
}

std::string WriteMarks(std::string_view text, const std::vector<Span>& marks) {
  std::string marked;
  size_t at = 0;
  for (Span mark : marks) {
    marked += text.substr(at, mark.begin - at);
    marked += "[[";
    marked += Slice(text, mark);
    marked += "]]";
    at = mark.end;
  }
  marked += text.substr(at);
  return marked;
}

}  // namespace decline_lint
