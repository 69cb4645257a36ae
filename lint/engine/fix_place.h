// Where the words of an insertion go, and the white space that sets them off there.
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/diag/diagnostic.h"
#include "lint/engine/rule_context.h"

namespace decline_lint {

/// In the document's text. Line breaks are those of the text; in a letter whose lines are broken by
/// hand, a sentence goes on a line of its own.
TextEdit Insertion(const RuleContext& context, FixPlace place, std::string_view words);

/// The start of the body, or where it would start.
uint32_t BodyStart(const RuleContext& context);

}  // namespace decline_lint
