// Draws the lines that a span stands in, with marks below, as compilers do.
//
//       9 | Please do not contact me again.
//         |        ^~~~~~~~~~~~~~~~~~~~~~~
//
// Marks are placed by display width (lint/base/display_width.h), so they stand below what they mark
// also after tabs, accents, wide letters and emoji. An empty span is a single ^ where something is
// to be inserted. A span over several lines is marked in each; of more than three lines the first
// and the last are shown.
//
//      12 | Please do not contact me again.
//         |        ^~~~~~~~~~~~~~~~~~~~~~~ (decoded)                  line 12 is base64
#pragma once

#include <cstdint>
#include <string>

#include "lint/base/span.h"
#include "lint/diag/diagnostic.h"
#include "lint/report/palette.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// The columns that line numbers take, so that those of `span` fit; at least 5.
uint32_t GutterWidth(const SourceFile& file, Span span);

/// Appends whole lines.
void AppendExcerpt(const SourceFile& file, Span span, uint32_t gutter, const Palette& palette,
                   std::string& out);

/// The same, with the decoded words in place of a raw line that cannot be read, and a remark.
void AppendDecodedExcerpt(const SourceFile& file, Span span, const DecodedLine& decoded,
                          uint32_t gutter, const Palette& palette, std::string& out);

}  // namespace decline_lint
