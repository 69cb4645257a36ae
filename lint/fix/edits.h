// Edits of raw bytes: applying them, and telling which of them want the same place.
//
// Offsets are bytes of the file that the edits were made for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/diag/diagnostic.h"

namespace decline_lint {

/// `bytes` after the edits, which must lie inside and not overlap; any order.
std::string ApplyEdits(std::string_view bytes, std::vector<TextEdit> edits);

/// Whether an edit of one and an edit of the other change the same bytes or put something in at the
/// same place: they cannot both be applied as they are.
bool Collide(const Fix& a, const Fix& b);

}  // namespace decline_lint
