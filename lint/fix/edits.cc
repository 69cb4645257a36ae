#include "lint/fix/edits.h"

#include <algorithm>

namespace decline_lint {
namespace {

/// What only touch do not collide, but for insertions: which of them comes first is not known.
bool Collide(const TextEdit& a, const TextEdit& b) {
  if (a.span.empty() || b.span.empty())
    return a.span.begin <= b.span.end && b.span.begin <= a.span.end;
  return a.span.Overlaps(b.span);
}

}  // namespace

std::string ApplyEdits(std::string_view bytes, std::vector<TextEdit> edits) {
  std::sort(edits.begin(), edits.end(),
            [](const TextEdit& a, const TextEdit& b) { return a.span.begin < b.span.begin; });
  std::string out;
  uint32_t at = 0;
  for (const TextEdit& edit : edits) {
    out += Slice(bytes, {at, edit.span.begin});
    out += edit.replacement;
    at = edit.span.end;
  }
  return out.append(bytes.substr(at));
}

bool Collide(const Fix& a, const Fix& b) {
  for (const TextEdit& edit : a.edits)
    for (const TextEdit& other : b.edits)
      if (Collide(edit, other)) return true;
  return false;
}

}  // namespace decline_lint
