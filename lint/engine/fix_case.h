// Lowers a voice: words in capitals become words as one writes them.
//
//   I WILL NOT COME ON MONDAY, says HR   ->   I will not come on Monday, says HR
#pragma once

#include <optional>

#include "lint/diag/diagnostic.h"
#include "lint/text/document.h"

namespace decline_lint {

/// Of the words in a span of the text, and of those in capitals right beside them; "I", names of
/// days and short words that the rules do not know (they may be abbreviations) stay. None when
/// nothing changes.
std::optional<TextEdit> LowerCase(const Document& document, Span span);

}  // namespace decline_lint
