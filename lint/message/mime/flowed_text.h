// Joins the lines that a mail program broke (RFC 3676, format=flowed).
//
//   I am sorry to say that I_        the line ends in a space, so it goes on below:
//   cannot come.                     "I am sorry to say that I cannot come."
//
// Only lines of the same quote depth are joined, and never the "-- " above a signature. A space
// that was stuffed in at a line's beginning is taken out. With DelSp=yes the space at a joint goes,
// too.
#pragma once

#include "lint/message/mapped_text.h"

namespace decline_lint {

/// The text with its lines joined, mapped to where `text` is mapped to. Linear.
MappedText JoinFlowedLines(const MappedText& text, bool delsp);

}  // namespace decline_lint
