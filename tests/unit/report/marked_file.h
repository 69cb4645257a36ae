// Source files for tests, written with their spans: "Please [[do not contact me again]]."
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// The file without its marks, and what stood between each [[ and the next ]], in order.
struct MarkedFile {
  SourceFile file;
  std::vector<Span> spans;
};

inline MarkedFile Mark(std::string_view marked, std::string name = "letter.txt") {
  std::string bytes;
  std::vector<Span> spans;
  while (!marked.empty()) {
    const bool opens = marked.starts_with("[[");
    const bool closes = marked.starts_with("]]");
    const auto at = static_cast<uint32_t>(bytes.size());
    if (opens) spans.push_back({at, at});
    if (closes) spans.back().end = at;
    if (!opens && !closes) bytes += marked[0];
    marked.remove_prefix(opens || closes ? 2 : 1);
  }
  return {SourceFile(std::move(name), std::move(bytes)), std::move(spans)};
}

}  // namespace decline_lint
