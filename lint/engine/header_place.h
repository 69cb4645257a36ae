// Findings about header fields, which are no part of the text that rules read.
#pragma once

#include <string_view>

#include "lint/diag/diagnostic.h"
#include "lint/message/message.h"

namespace decline_lint {

/// Makes a finding point at the value of a field, or at the start of the message where there is no
/// such field. Its fixes are dropped: they are for the text.
void PointAtHeader(const Message& message, std::string_view name, Diagnostic& finding);

}  // namespace decline_lint
