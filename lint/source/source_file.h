// A file as it was read: its raw bytes, its name and where its lines start. Never changed.
//
// Drafts and rule files are both source files, so that one renderer draws the findings in either.
// Lines end at LF, CRLF or a lone CR, as editors count them. Lines and columns are 1-based; a
// column counts bytes. Sizes are below 4 GiB (spans are 32 bits wide); the reader of files enforces
// a smaller limit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"

namespace decline_lint {

/// 1-based line and column; the column counts bytes.
struct Position {
  uint32_t line = 1;
  uint32_t column = 1;
  friend constexpr bool operator==(Position, Position) = default;
};

class SourceFile {
 public:
  SourceFile(std::string name, std::string bytes);

  const std::string& name() const { return name_; }
  std::string_view bytes() const { return bytes_; }
  uint32_t size() const { return static_cast<uint32_t>(bytes_.size()); }

  uint32_t line_count() const { return static_cast<uint32_t>(line_starts_.size()); }
  /// The position of a byte; `offset` may be size(), the end of the file.
  Position PositionOf(uint32_t offset) const;
  /// The bytes of a line (1-based) without its line end.
  std::string_view LineText(uint32_t line) const;
  uint32_t LineStart(uint32_t line) const { return line_starts_[line - 1]; }

 private:
  std::string name_;
  std::string bytes_;
  std::vector<uint32_t> line_starts_;
};

}  // namespace decline_lint
