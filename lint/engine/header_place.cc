#include "lint/engine/header_place.h"

namespace decline_lint {

void PointAtHeader(const Message& message, std::string_view name, Diagnostic& finding) {
  finding.fixes.clear();
  finding.decoded.reset();
  const HeaderField* field = message.FindHeader(name);
  if (field == nullptr && !message.headers.empty()) field = &message.headers.front();
  finding.span = field == nullptr ? Span{} : field->name_span;
}

}  // namespace decline_lint
