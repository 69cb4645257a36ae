#include "lint/text/zones/zones_lines.h"

#include <bit>
#include <cassert>
#include <cstring>

#include "lint/text/words/ascii_word.h"

namespace decline_lint {
namespace {

bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Where the line begins that ends at `end`: memrchr is not in the standard.
size_t LineBegin(std::string_view text, size_t end, char newline) {
  const uint64_t wanted = swar::Bytes(static_cast<unsigned char>(newline));
  for (; end >= 8; end -= 8) {
    const char* const at = text.data() + end - 8;
    const uint64_t other = LoadChunk(at, at + 8) ^ wanted;
    const uint64_t found =
        ~(((other & ~swar::kHighBits) + swar::Bytes(0x7F)) | other) & swar::kHighBits;
    if (found != 0) return end - static_cast<size_t>(std::countl_zero(found)) / 8;
  }
  while (end > 0 && text[end - 1] != newline) --end;
  return end;
}

}  // namespace

Lines::Lines(std::string_view text)
    : text_(text), newline_(text.find('\n') == std::string_view::npos ? '\r' : '\n') {}

Lines Lines::Until(uint32_t end) const { return {text_.substr(0, end), newline_}; }

Lines Lines::UntilQuote(uint32_t end) const {
  Lines lines = Until(end);
  lines.ends_at_quote_ = true;
  return lines;
}

Line Lines::At(uint32_t begin) const {
  assert(begin < size());
  const void* found = std::memchr(text_.data() + begin, newline_, size() - begin);
  if (found == nullptr) return Trimmed(begin, size());
  return Trimmed(begin, static_cast<uint32_t>(static_cast<const char*>(found) - text_.data() + 1));
}

Line Lines::Before(uint32_t end) const {
  assert(end > 0);
  return Trimmed(static_cast<uint32_t>(LineBegin(text_, end - 1, newline_)), end);
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
    if (content.empty() || text_[content.begin] != kNoBreakSpace[0]) break;
    if (!Slice(text_, content).starts_with(kNoBreakSpace)) break;
    content.begin += 2;
  }
  for (;;) {
    while (!content.empty() && IsBlank(text_[content.end - 1])) --content.end;
    if (content.empty() || text_[content.end - 1] != kNoBreakSpace[1]) break;
    if (!Slice(text_, content).ends_with(kNoBreakSpace)) break;
    content.end -= 2;
  }
  return {begin, next, content};
}

}  // namespace decline_lint
