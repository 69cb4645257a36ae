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

/// Where the bytes of a SourceFile stand in a file on disk that holds more than them.
struct PartOfFile {
  std::string path;
  uint32_t lines_before = 0;
  uint64_t bytes_before = 0;
};

/// One message of a mailbox file is a source file, too: its spans count from its own first byte,
/// its lines from the first line of the mailbox, as an editor shows them.
class SourceFile {
 public:
  SourceFile(std::string name, std::string bytes);
  /// The bytes must begin a line of the file on disk.
  SourceFile(std::string name, std::string bytes, PartOfFile part);

  /// What to call it; unlike `path` it tells the messages of a mailbox apart.
  const std::string& name() const { return name_; }
  /// The file on disk, as far as there is one.
  const std::string& path() const { return part_.path.empty() ? name_ : part_.path; }
  /// Where the bytes begin in that file.
  uint64_t bytes_before() const { return part_.bytes_before; }
  std::string_view bytes() const { return bytes_; }
  uint32_t size() const { return static_cast<uint32_t>(bytes_.size()); }

  /// How many lines the bytes have.
  uint32_t line_count() const { return static_cast<uint32_t>(line_starts_.size()); }
  /// The position of a byte; `offset` may be size(), the end of the file.
  Position PositionOf(uint32_t offset) const;
  /// The bytes of a line (1-based) without its line end.
  std::string_view LineText(uint32_t line) const;
  uint32_t LineStart(uint32_t line) const { return line_starts_[line - 1 - part_.lines_before]; }

 private:
  std::string name_;
  std::string bytes_;
  PartOfFile part_;
  std::vector<uint32_t> line_starts_;
};

}  // namespace decline_lint
