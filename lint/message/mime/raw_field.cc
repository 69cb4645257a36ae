#include "lint/message/mime/raw_field.h"

#include <algorithm>

namespace decline_lint {
namespace {

// RFC 5322 allows lines of 998 characters; a longer "name" is no name.
constexpr uint32_t kMaxNameLength = 77;

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool GoesOn(std::string_view bytes, const RawLine& line) {
  if (line.begin == line.end) return false;
  if (bytes[line.begin] != ' ' && bytes[line.begin] != '\t') return false;
  return !IsBlankLine(bytes, line);
}

/// Where the name ends that the line begins with; the line's beginning for none.
uint32_t NameEnd(std::string_view bytes, const RawLine& line) {
  const uint32_t limit = std::min(line.end, line.begin + kMaxNameLength + 1);
  uint32_t at = line.begin;
  while (at < limit && bytes[at] > ' ' && bytes[at] < 127 && bytes[at] != ':') ++at;
  return at < limit && bytes[at] == ':' ? at : line.begin;
}

}  // namespace

RawLine RawLineAt(std::string_view bytes, uint32_t begin) {
  const auto size = static_cast<uint32_t>(bytes.size());
  uint32_t end = begin;
  while (end < size && bytes[end] != '\n' && bytes[end] != '\r') ++end;
  if (end == size) return {begin, end, end};
  const bool crlf = bytes[end] == '\r' && end + 1 < size && bytes[end + 1] == '\n';
  return {begin, end, end + (crlf ? 2 : 1)};
}

bool IsBlankLine(std::string_view bytes, const RawLine& line) {
  return TrimBlanks(bytes, {line.begin, line.end}).empty();
}

std::optional<RawField> FieldAt(std::string_view bytes, uint32_t begin) {
  RawLine line = RawLineAt(bytes, begin);
  const uint32_t name_end = NameEnd(bytes, line);
  if (name_end == begin) return std::nullopt;
  while (line.next < bytes.size()) {
    const RawLine following = RawLineAt(bytes, line.next);
    if (!GoesOn(bytes, following)) break;
    line = following;
  }
  const Span name{begin, name_end};
  return RawField{Slice(bytes, name), name, TrimBlanks(bytes, {name_end + 1, line.end}), line.next};
}

Span TrimBlanks(std::string_view bytes, Span span) {
  while (!span.empty() && IsBlank(bytes[span.begin])) ++span.begin;
  while (!span.empty() && IsBlank(bytes[span.end - 1])) --span.end;
  return span;
}

std::string Unfold(std::string_view bytes, Span value) {
  std::string unfolded(Slice(bytes, value));
  std::erase_if(unfolded, [](char c) { return c == '\r' || c == '\n'; });
  return unfolded;
}

}  // namespace decline_lint
