#include "lint/engine/decoded_line.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

/// More than an excerpt shows to either side of a finding, in bytes.
constexpr uint32_t kContext = 500;

}  // namespace

DecodedLine DecodedLineAt(std::string_view text, Span span) {
  Span line{span.begin, span.begin};
  const uint32_t first = span.begin - std::min(span.begin, kContext);
  while (line.begin > first && text[line.begin - 1] != '\n') --line.begin;
  while (line.begin < span.begin && IsUtf8Continuation(text[line.begin])) ++line.begin;
  const size_t last = std::min<size_t>(text.size(), size_t{span.end} + kContext);
  while (line.end < last && text[line.end] != '\n' && text[line.end] != '\r') ++line.end;
  while (line.end > line.begin && line.end < text.size() && IsUtf8Continuation(text[line.end])) {
    --line.end;
  }
  const uint32_t end = std::clamp(span.end, span.begin, std::max(span.begin, line.end));
  return {std::string(Slice(text, line)), {span.begin - line.begin, end - line.begin}};
}

}  // namespace decline_lint
