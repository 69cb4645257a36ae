// Where a finding stands, as an editor would say it.
//
// Lines and columns are 1-based; columns count bytes, as in SourceFile, but a byte order mark at
// the start of the file is not counted: editors do not show it. Spans that reach out of the file
// are cut.
#pragma once

#include <cstdint>

#include "lint/base/span.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// First and last line that hold a byte of a span; the line of its place when the span is empty.
/// A line's end belongs to the line.
struct LineRange {
  uint32_t first = 1;
  uint32_t last = 1;
};

Span CutToFile(const SourceFile& file, Span span);

/// `offset` may be anything; beyond the end it is taken for the end.
Position PlaceOf(const SourceFile& file, uint32_t offset);

LineRange LinesOf(const SourceFile& file, Span span);

/// The bytes that a line shows: without its line end and without a byte order mark.
Span LineContent(const SourceFile& file, uint32_t line);

}  // namespace decline_lint
