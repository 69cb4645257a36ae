// The words around a finding, for those that draw excerpts by themselves (a window, a web page):
// what stands before it in its line, the finding, and what stands after it.
#pragma once

#include <string>

#include "lint/base/span.h"
#include "lint/source/source_file.h"

namespace decline_lint {

struct ExcerptParts {
  std::string before;
  std::string
      match;  ///< empty where something is missing; may have several lines, a long one is cut
  std::string after;
  bool cut_before = false;  ///< the line has more before `before`
  bool cut_after = false;
};

/// Shows nothing outside `within`.
ExcerptParts ExcerptPartsOf(const SourceFile& file, Span span, Span within);

}  // namespace decline_lint
