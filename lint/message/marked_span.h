// A stretch of text whose nature is known from the structure of a message, not from its words: an
// HTML blockquote, a forwarded message, a signature container.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/base/span.h"

namespace decline_lint {

enum class MarkKind : uint8_t {
  kQuoted,       ///< somebody else's words
  kSignature,    ///< what is added to every letter, or is no prose at all
  kAttribution,  ///< what a program says about the words quoted below
};

struct MarkedSpan {
  MarkKind kind = MarkKind::kQuoted;
  Span span;
};

/// Adds marks to some that are in order and disjoint, and leaves all of them so: of two that
/// overlap the first one stays.
void AddMarks(const std::vector<MarkedSpan>& more, std::vector<MarkedSpan>* marks);

}  // namespace decline_lint
