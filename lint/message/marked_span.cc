#include "lint/message/marked_span.h"

#include <algorithm>
#include <utility>

namespace decline_lint {

void AddMarks(const std::vector<MarkedSpan>& more, std::vector<MarkedSpan>* marks) {
  if (more.empty()) return;
  marks->insert(marks->end(), more.begin(), more.end());
  std::stable_sort(marks->begin(), marks->end(), [](const MarkedSpan& a, const MarkedSpan& b) {
    return a.span.begin < b.span.begin;
  });
  std::vector<MarkedSpan> disjoint;
  for (const MarkedSpan& mark : *marks) {
    if (disjoint.empty() || disjoint.back().span.end <= mark.span.begin) disjoint.push_back(mark);
  }
  *marks = std::move(disjoint);
}

}  // namespace decline_lint
