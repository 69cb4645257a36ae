// How text stands in a terminal: what goes where, in columns, and what must not go there at all.
//
// A draft is somebody's text and may hold anything. What would move the cursor, hide itself or turn
// the text around (control characters, invisible and bidirectional format characters, bytes that
// are not UTF-8) is shown as an escape, <U+001B> or <80>, so that no draft can send a terminal a
// command.
//
// A cell is what a terminal draws as one thing: a letter with its combining marks, an emoji with
// its variation selector, skin tone and joined parts, a flag. Widths follow Unicode 15: East Asian
// Wide and Fullwidth characters (UAX #11) and emoji take 2 columns. Terminals differ in joined
// emoji.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace decline_lint {

struct DisplayCell {
  uint32_t bytes = 1;
  uint32_t columns = 1;   ///< always at least 1; of the escape when not printable
  bool printable = true;  ///< whether the bytes may be sent to a terminal as they are
};

/// The first cell of `text`, which must not be empty. Tabs and line ends are not printable here:
/// whoever draws them otherwise must look for them first. A cell has at most 64 bytes, so that
/// drawing a number of columns is bounded work whatever the text.
DisplayCell NextCell(std::string_view text);

/// How many bytes of `text`, from its beginning, are printable ASCII cells: one byte, one column.
/// Most text is nothing else, and this reads it eight bytes at a time.
size_t PlainPrefix(std::string_view text);

/// Appends a cell's bytes as they may be shown.
void AppendCell(std::string_view bytes, DisplayCell cell, std::string& out);

/// The columns that `text` takes when every cell is shown.
uint32_t DisplayWidth(std::string_view text);

}  // namespace decline_lint
