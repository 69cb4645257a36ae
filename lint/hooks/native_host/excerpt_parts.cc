#include "lint/hooks/native_host/excerpt_parts.h"

#include <algorithm>
#include <string_view>

#include "lint/base/utf8.h"
#include "lint/report/line_window.h"

namespace decline_lint {
namespace {

constexpr uint32_t kMostMatchBytes = 400;

bool IsLineEnd(char c) { return c == '\n' || c == '\r'; }

/// The line or lines that `span` stands in, without the last line end.
Span LinesOf(std::string_view bytes, Span span, Span within) {
  Span lines = span;
  while (lines.begin > within.begin && !IsLineEnd(bytes[lines.begin - 1])) --lines.begin;
  while (lines.end < within.end && !IsLineEnd(bytes[lines.end])) ++lines.end;
  return lines;
}

}  // namespace

ExcerptParts ExcerptPartsOf(const SourceFile& file, Span span, Span within) {
  const std::string_view bytes = file.bytes();
  span.begin = std::clamp(span.begin, within.begin, within.end);
  span.end = std::clamp(span.end, span.begin, within.end);
  const Span lines = LinesOf(bytes, span, within);
  uint32_t match_end = std::min(span.end, span.begin + kMostMatchBytes);
  while (match_end > span.begin && match_end < span.end && IsUtf8Continuation(bytes[match_end]))
    --match_end;
  const bool is_cut = match_end < span.end;
  // The window is of the lines, its focus as long as what is shown of the match.
  const Span window =
      ChooseWindow(Slice(bytes, lines), {span.begin - lines.begin, match_end - lines.begin});
  const uint32_t begin = std::min(lines.begin + window.begin, span.begin);
  const uint32_t end = std::max(lines.begin + window.end, match_end);
  ExcerptParts parts;
  parts.before = Slice(bytes, {begin, span.begin});
  parts.match = Slice(bytes, {span.begin, match_end});
  if (!is_cut) parts.after = Slice(bytes, {span.end, end});
  parts.cut_before = begin > lines.begin;
  parts.cut_after = is_cut || end < lines.end;
  return parts;
}

}  // namespace decline_lint
