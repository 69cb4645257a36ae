// Leads from offsets of a decoded text back to offsets of the raw file.
//
// A map is a list of runs, ordered by decoded offset. A run repeats one unit: some bytes of text
// that come from some raw bytes, the next from the next.
//   plain bytes          1 from 1
//   "=C3=A9" (RFC 2045)  1 from 3, twice
//   base64               3 from 4, a run a line
//   "&eacute;" in HTML   2 from 8
// Inside a unit nothing is told apart: its bytes map to the unit as a whole. Raw bytes that decode
// to nothing (a soft line break, a tag) are gaps between runs; text that comes from no raw bytes (a
// line end put between two parts) maps to a place.
//
// The empty map is the identity, which is what a plain draft has: it costs nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/base/span.h"

namespace decline_lint {

class OffsetMap {
 public:
  /// `decoded_length` bytes of text come from `raw_length` bytes at `raw_begin`: byte by byte when
  /// the lengths are equal, else as a whole. Runs are appended in the order of the text.
  void Append(uint32_t decoded_length, uint32_t raw_begin, uint32_t raw_length);
  /// `count` units, each of `decoded_unit` bytes of text from the next `raw_unit` raw bytes.
  void AppendUnits(uint32_t count, uint32_t decoded_unit, uint32_t raw_begin, uint32_t raw_unit);
  /// The next bytes of the text are the bytes `span` of another text, which `other` leads back
  /// from.
  void AppendFrom(const OffsetMap& other, Span span);
  /// This map leads to the bytes of a text and `inner` from those to the raw file: the map that
  /// does both steps.
  OffsetMap Compose(const OffsetMap& inner) const;

  bool is_identity() const { return runs_.empty(); }
  /// The raw bytes that a decoded span comes from: from the first byte of its first
  /// character to after the last byte of its last.
  Span ToRaw(Span decoded) const;
  /// Whether the raw bytes of a decoded span are the text itself, next to each other. An empty
  /// span: whether the place is between such bytes.
  bool IsCopy(Span decoded) const;

 private:
  struct Run {
    uint32_t decoded_begin;
    uint32_t raw_begin;
    uint32_t count;  ///< of units
    uint32_t decoded_unit;
    uint32_t raw_unit;

    uint32_t decoded_length() const { return count * decoded_unit; }
    uint32_t decoded_end() const { return decoded_begin + decoded_length(); }
    uint32_t raw_end() const { return raw_begin + count * raw_unit; }
    bool is_plain() const { return decoded_unit == 1 && raw_unit == 1; }
  };
  const Run* RunAt(uint32_t decoded_offset) const;
  /// The bytes [begin, end) of a run, counted from its beginning.
  void AppendPartOf(const Run& run, uint32_t begin, uint32_t end);

  std::vector<Run> runs_;
};

}  // namespace decline_lint
