#include "lint/fix/strip_directives.h"

#include "lint/message/directives.h"

namespace decline_lint {

StrippedLetter StripDirectives(const SourceFile& file, InputKind kind, MessageLimits limits) {
  const Message message = ReadMessage(file, kind, limits);
  StrippedLetter stripped{std::string(file.bytes()), true};
  const std::vector<DirectiveCut>& cuts = message.directives.cuts;
  for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
    stripped.complete &= cut->is_exact;
    if (cut->is_exact) stripped.bytes.erase(cut->span.begin, cut->span.size());
  }
  return stripped;
}

}  // namespace decline_lint
