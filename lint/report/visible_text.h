// Text of the user's that is put into a line of ours: names, messages, quoted words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace decline_lint {

/// Appends `text` on one line and safe for a terminal: tabs and line ends become spaces, what a
/// terminal must not get becomes an escape (see lint/base/display_width.h).
void AppendVisible(std::string_view text, std::string& out);

/// `text` trimmed, each run of white space as one space, and cut after about `columns` columns,
/// between words where that is possible, with "…" at the cut. Not yet made visible.
std::string Shorten(std::string_view text, uint32_t columns);

/// Words as a sentence: "these words" gives "These words.".
std::string Sentence(std::string_view words);

void AppendNumber(uint32_t number, std::string& out);

}  // namespace decline_lint
