#include "lint/text/zones_lines.h"

#include <cassert>
#include <cstring>

namespace decline_lint {
namespace {

bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

}  // namespace

Lines::Lines(std::string_view text)
    : text_(text), newline_(text.find('\n') == std::string_view::npos ? '\r' : '\n') {}

Lines Lines::Until(uint32_t end) const { return {text_.substr(0, end), newline_}; }

Line Lines::At(uint32_t begin) const {
  assert(begin < size());
  const void* found = std::memchr(text_.data() + begin, newline_, size() - begin);
  if (found == nullptr) return Trimmed(begin, size());
  return Trimmed(begin, static_cast<uint32_t>(static_cast<const char*>(found) - text_.data() + 1));
}

Line Lines::Before(uint32_t end) const {
  assert(end > 0);
  const size_t found = end < 2 ? std::string_view::npos : text_.rfind(newline_, end - 2);
  return Trimmed(found == std::string_view::npos ? 0 : static_cast<uint32_t>(found + 1), end);
}

Line Lines::NextWritten(uint32_t begin) const {
  Line line{begin, begin, {begin, begin}};
  while (line.blank() && line.next < size()) line = At(line.next);
  return line;
}

Line Lines::Trimmed(uint32_t begin, uint32_t next) const {
  Span content{begin, next};
  for (;;) {
    while (!content.empty() && IsBlank(text_[content.begin])) ++content.begin;
    if (!Slice(text_, content).starts_with(kNoBreakSpace)) break;
    content.begin += 2;
  }
  for (;;) {
    while (!content.empty() && IsBlank(text_[content.end - 1])) --content.end;
    if (!Slice(text_, content).ends_with(kNoBreakSpace)) break;
    content.end -= 2;
  }
  return {begin, next, content};
}

}  // namespace decline_lint
