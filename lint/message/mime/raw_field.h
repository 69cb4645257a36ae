// Header fields as they stand in the bytes of a file (RFC 5322 section 2.2), nothing undone.
//
//   Subject: one         a field of two lines: its value is folded
//    two
//
// Lines end at LF, CRLF or a lone CR. All offsets are bytes of the file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

/// A line without its line end, which ends at `next`.
struct RawLine {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t next = 0;
};

struct RawField {
  std::string_view name;
  Span name_span;
  Span value;         ///< trimmed; may hold line ends
  uint32_t next = 0;  ///< where the next line begins
};

/// `begin` may be the end of the bytes: an empty line.
RawLine RawLineAt(std::string_view bytes, uint32_t begin);

/// Whether nothing but white space stands in the line.
bool IsBlankLine(std::string_view bytes, const RawLine& line);

/// The field that begins at `begin`, with all lines that it is folded into; none when the line
/// there has no name, colon and value.
std::optional<RawField> FieldAt(std::string_view bytes, uint32_t begin);

/// `span` without the white space at its ends.
Span TrimBlanks(std::string_view bytes, Span span);

/// A value on one line: a line end before white space is dropped (section 2.2.3).
std::string Unfold(std::string_view bytes, Span value);

}  // namespace decline_lint
