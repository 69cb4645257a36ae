// Finds the greeting that opens a letter, on a line of its own or before the first words.
//
//   Dear Ms Ray,            Hi Jo, sorry but ...        hi jo cant make it
//   To whom it may concern  Ann - thanks for ...        [Your Address] ... [Date] ... Dear [Name],
#pragma once

#include <cstdint>

#include "lint/text/zones/zones_lines.h"

namespace decline_lint {

/// Where the greeting ends in the writer's own words `own`: at the first byte of what follows it
/// (white space belongs to the greeting); `own.begin` when there is none. `lines` are those of the
/// text.
uint32_t FindGreetingEnd(const Lines& lines, Span own);

}  // namespace decline_lint
