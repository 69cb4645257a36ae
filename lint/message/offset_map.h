// Leads from offsets of a decoded text back to offsets of the raw file.
//
// A map is a list of runs, ordered by decoded offset. Inside a run of equal lengths every byte maps
// to its own; a run whose raw length differs (a soft line break, an entity) maps as a whole.
// The empty map is the identity, which is what a plain draft has: it costs nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/base/span.h"

namespace decline_lint {

class OffsetMap {
 public:
  /// `decoded_length` bytes of text come from `raw_length` bytes at `raw_begin`.
  /// Runs are appended in the order of the text.
  void Append(uint32_t decoded_length, uint32_t raw_begin, uint32_t raw_length);

  bool is_identity() const { return runs_.empty(); }
  /// The raw bytes that a decoded span comes from: from the first byte of its first
  /// character to after the last byte of its last.
  Span ToRaw(Span decoded) const;

 private:
  struct Run {
    uint32_t decoded_begin;
    uint32_t raw_begin;
    uint32_t decoded_length;
    uint32_t raw_length;
  };
  const Run* RunAt(uint32_t decoded_offset) const;

  std::vector<Run> runs_;
};

}  // namespace decline_lint
