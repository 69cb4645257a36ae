// Finds where a letter is signed: the closing phrase, the name and what stands under them.
//
//   Kind regards,           Cheers, Jo         ... see you in summer? lee      Ann Lee
//   Ann Lee                                                                    07700 900417
//   Head of Design
//
// Only the last few lines are looked at, whatever the length of the letter.
#pragma once

#include "lint/text/zones/zones_lines.h"

namespace decline_lint {

/// The sign-off in the writer's own words `own` (without the greeting); empty at own.end for none.
/// It ends before what follows it (a postscript), or at own.end. Unless `bare_names`, a name
/// without a closing phrase is none. `lines` are those of the whole text.
Span FindSignOff(const Lines& lines, Span own, bool bare_names);

}  // namespace decline_lint
