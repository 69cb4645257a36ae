// Columns in UTF-16 code units, which SARIF logs count by default, as many editors do.
//
// A file is read once, leaving a mark every kilobyte, so that asking for many places in one long
// line stays cheap. What is not UTF-8 counts one unit for each maximal subpart, as an editor shows
// it.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/source/source_file.h"

namespace decline_lint {

class Utf16Columns {
 public:
  /// `file` must outlive this.
  explicit Utf16Columns(const SourceFile& file);

  /// Like PlaceOf in lint/report/place.h, but with the column in UTF-16 code units. An offset
  /// inside a character is taken for the character's beginning.
  Position PlaceOf(uint32_t offset) const;

 private:
  /// `units` code units stand before byte `offset`, where a character begins.
  struct Mark {
    uint32_t offset;
    uint32_t units;
  };
  uint32_t UnitsBefore(uint32_t offset) const;

  const SourceFile& file_;
  std::vector<Mark> marks_;
};

}  // namespace decline_lint
