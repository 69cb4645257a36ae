// A range of bytes: how every stage says where something stands.
//
// Offsets are 0-based and count bytes; a span holds [begin, end). Which text the bytes belong to
// (the raw file or a decoded part) is said by whoever holds the span.
#pragma once

#include <cassert>
#include <cstdint>
#include <string_view>

namespace decline_lint {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool Contains(uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool Covers(Span other) const { return begin <= other.begin && other.end <= end; }
  /// True when the two share at least one byte.
  constexpr bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The bytes of `text` that `span` names. The span must lie inside the text.
inline std::string_view Slice(std::string_view text, Span span) {
  assert(span.begin <= span.end && span.end <= text.size());
  return text.substr(span.begin, span.size());
}

}  // namespace decline_lint
