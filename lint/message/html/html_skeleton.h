// The short HTML that the parser sees in place of the source.
//
//   <p class="x">Dear <b>Ann</b>,<br>yes<style>p { color: red }</style>
//   <p class="x">xxx<br>x
//
// The parser's answer is needed for a few questions only: which block is inside which, and what do
// class, id and style of the elements around a text say. So the skeleton holds the tags of blocks,
// spans for inline elements that have such attributes, and one letter for each text. That makes the
// parser's work small, safe (all of it is ASCII, no tag has more than five attributes) and linear:
// tags beyond the limits on nesting and number leave no trace but a line break or a space.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"

namespace decline_lint {

/// What a tag beyond the limits leaves in the skeleton, so that the words around it stay apart.
inline constexpr char kHtmlTagLeftOut = '\t';

struct HtmlSkeleton {
  /// Where something of the skeleton comes from: a tag, or a text, which is one byte.
  struct Origin {
    uint32_t at;  ///< in `html`
    Span source;
  };
  std::string html;
  std::vector<Origin> origins;  ///< in order

  /// The index of the last origin that starts at or before `at`; there must be one.
  size_t OriginAt(uint32_t at) const;
};

struct HtmlLimits {
  uint32_t max_depth = 1000;    ///< of nested elements
  uint32_t max_tags = 200'000;  ///< that the parser gets to see
};

/// `source` must be below 4 GiB. Linear in its length.
HtmlSkeleton MakeHtmlSkeleton(std::string_view source, const HtmlLimits& limits = {});

}  // namespace decline_lint
