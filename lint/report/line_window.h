// Which part of a line an excerpt shows. A paragraph is often one long line: what surrounds the
// finding is worth showing, the rest is not.
//
//   …that said, please do not contact me again, since I have found…
//                      ^~~~~~~~~~~~~~~~~~~~~~~
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

/// The most columns of a line that are shown, without the "…" at a cut side.
inline constexpr uint32_t kMaxColumns = 100;
/// Tabs are drawn as blanks up to the next multiple of this, counted from the first column shown.
inline constexpr uint32_t kTabStop = 4;

/// The bytes of `line` to show around `focus` (bytes of the line too), cut between words where one
/// ends near enough. It holds the beginning of `focus`, and all of it up to four fifths of the
/// room. Takes time in proportion to what is shown, not to the line.
Span ChooseWindow(std::string_view line, Span focus);

}  // namespace decline_lint
