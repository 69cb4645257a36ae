#include "lint/fix/unified_diff.h"

#include <algorithm>
#include <vector>

#include "lint/fix/line_diff.h"

namespace decline_lint {
namespace {

using Lines = std::vector<std::string_view>;

/// "4,2", "4" for one line; of no lines the number of the line before.
std::string Range(uint32_t begin, uint32_t end) {
  const uint32_t count = end - begin;
  std::string text = std::to_string(count == 0 ? begin : begin + 1);
  return count == 1 ? text : text + "," + std::to_string(count);
}

void AppendLines(char mark, const Lines& lines, uint32_t begin, uint32_t end, std::string& out) {
  for (uint32_t i = begin; i < end; ++i) {
    out += mark;
    out += lines[i];
    if (!lines[i].ends_with('\n')) out += "\n\\ No newline at end of file\n";
  }
}

/// Changes that share lines of their context.
void AppendHunk(const Lines& before, const Lines& after, const LineChange* first,
                const LineChange* last, uint32_t context, std::string& out) {
  const uint32_t lead = std::min(context, first->old_begin);
  const auto rest = static_cast<uint32_t>(before.size()) - last->old_end;
  const uint32_t trail = std::min(context, rest);
  out += "@@ -" + Range(first->old_begin - lead, last->old_end + trail) + " +" +
         Range(first->new_begin - lead, last->new_end + trail) + " @@\n";
  uint32_t at = first->old_begin - lead;
  for (const LineChange* change = first; change <= last; ++change) {
    AppendLines(' ', before, at, change->old_begin, out);
    AppendLines('-', before, change->old_begin, change->old_end, out);
    AppendLines('+', after, change->new_begin, change->new_end, out);
    at = change->old_end;
  }
  AppendLines(' ', before, at, last->old_end + trail, out);
}

}  // namespace

std::string UnifiedDiff(std::string_view name, std::string_view before, std::string_view after,
                        uint32_t context) {
  const Lines old_lines = SplitLines(before), new_lines = SplitLines(after);
  const std::vector<LineChange> changes = DiffLines(old_lines, new_lines);
  std::string out;
  if (!changes.empty() && !name.empty())
    out.append("--- ").append(name).append("\n+++ ").append(name).append("\n");
  for (size_t first = 0; first < changes.size();) {
    size_t last = first;
    while (last + 1 < changes.size() &&
           changes[last + 1].old_begin - changes[last].old_end <= 2 * context)
      ++last;
    AppendHunk(old_lines, new_lines, &changes[first], &changes[last], context, out);
    first = last + 1;
  }
  return out;
}

}  // namespace decline_lint
