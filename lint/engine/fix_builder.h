// Makes the fixes of a rule concrete: which bytes of the raw file become which.
#pragma once

#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/engine/rule_context.h"

namespace decline_lint {

/// The fixes of the context's rule for a finding at a span of the document's text; of encoded mail
/// only those that can be applied to the raw file.
std::vector<Fix> BuildFixes(const RuleContext& context, Span span);

/// Where a rule about something missing points: the place where its first insertion would go, or
/// the start of the body. A byte of the document's text.
uint32_t InsertionPoint(const RuleContext& context);

}  // namespace decline_lint
