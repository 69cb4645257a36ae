#include "lint/engine/fix_builder.h"
#include "lint/engine/header_place.h"
#include "lint/engine/rule_context.h"

namespace decline_lint {

void JudgeRequire(const RuleContext& context, std::vector<Diagnostic>& findings) {
  if (!context.found.empty()) return;
  const uint32_t at = InsertionPoint(context);
  findings.push_back(MakeFinding(context, {at, at}));
  const bool about_subject = context.rule.scope.zones == 1 << static_cast<int>(Zone::kSubject);
  if (about_subject) PointAtHeader(context.message, "Subject", findings.back());
}

}  // namespace decline_lint
