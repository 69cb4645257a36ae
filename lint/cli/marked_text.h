// Text in which [[ ]] mark words: "Please [[do not contact me]] again."
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"

namespace decline_lint {

struct MarkedText {
  std::string text;         ///< without the marks
  std::vector<Span> marks;  ///< in `text`
};

/// Takes the marks out; none when they do not pair up. Of "[[[Name]]]" the outer brackets are the
/// mark.
std::optional<MarkedText> ReadMarks(std::string_view marked);

/// Puts marks into a text. The spans must be in order and not overlap.
std::string WriteMarks(std::string_view text, const std::vector<Span>& marks);

}  // namespace decline_lint
