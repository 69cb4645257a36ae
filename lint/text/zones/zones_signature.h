// Finds where the writer's words end and what a program adds to each of their letters begins.
//
//   -- (with or without the space that RFC 3676 section 4.3 asks for)
//   Sent from my phone
//   This e-mail and any attachments are confidential ...
//   ____________________
//   Maps mailing list
#pragma once

#include "lint/text/zones/zones_lines.h"

namespace decline_lint {

/// Whether a signature starts with `line`. `opens_paragraph`: nothing but blank lines, or a short
/// line, stands above it.
bool StartsSignature(const Lines& lines, const Line& line, bool opens_paragraph);

}  // namespace decline_lint
