// Breaks long lines at white space.
//
// Widths are columns of a terminal (lint/base/display_width.h), so that names in other scripts wrap
// where they should. Sizes are bytes: no line that leaves here is longer than a mail may have (998
// bytes, RFC 5322 section 2.1.1), whatever the width.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace decline_lint {

/// How long a line of mail may be in bytes without its line end, with room for a prefix.
inline constexpr uint32_t kMaxLineBytes = 900;

/// Appends `line`, broken into lines of at most `width` columns that all begin with `prefix` and
/// end with LF. A word that is longer stands alone on its line. With a width of 0 only what is
/// longer than kMaxLineBytes is broken.
void AppendWrapped(std::string_view line, std::string_view prefix, uint32_t width,
                   std::string& out);

}  // namespace decline_lint
