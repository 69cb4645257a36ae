#include "lint/report/line_window.h"

#include <algorithm>

#include "lint/base/display_width.h"
#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

constexpr uint32_t kMaxFocusColumns = kMaxColumns * 4 / 5;
/// How far back the text before a finding is looked at, in bytes: enough for any script's letters.
constexpr uint32_t kLookBehind = kMaxColumns * 4;
/// The most columns that are given up to cut between two words.
constexpr uint32_t kBorderSearch = 20;

/// How far a walk over cells came.
struct Reach {
  uint32_t end;  ///< in the line
  uint32_t columns;
};

/// From `begin` over as many whole cells as `columns` have room for, not beyond `limit`.
Reach Walk(std::string_view line, uint32_t begin, uint32_t limit, uint32_t columns) {
  Reach reach{begin, 0};
  while (reach.end < limit) {
    const uint32_t room = std::min(limit - reach.end, columns - reach.columns);
    const size_t plain = PlainPrefix(line.substr(reach.end, size_t{room} + 1));
    const auto step = std::min(room, static_cast<uint32_t>(plain));
    reach.end += step;
    reach.columns += step;
    if (step > 0) continue;
    const DisplayCell cell = NextCell(line.substr(reach.end));
    const uint32_t width = line[reach.end] == '\t' ? kTabStop : cell.columns;
    if (reach.columns + width > columns) break;
    reach.end += cell.bytes;
    reach.columns += width;
  }
  return reach;
}

uint32_t CharacterStart(std::string_view line, uint32_t offset) {
  while (offset > 0 && offset < line.size() && IsUtf8Continuation(line[offset])) ++offset;
  return offset;
}

/// The first word that begins in [begin, begin + kBorderSearch) and before `limit`; else `begin`.
uint32_t WordStart(std::string_view line, uint32_t begin, uint32_t limit) {
  if (begin == 0 || line[begin - 1] == ' ') return begin;
  const uint32_t last = std::min(limit, begin + kBorderSearch);
  const size_t space = line.substr(0, last).find(' ', begin);
  return space == line.npos ? begin : static_cast<uint32_t>(space + 1);
}

/// The last word end in (end - kBorderSearch, end] and not before `limit`; else `end`.
uint32_t WordEnd(std::string_view line, uint32_t end, uint32_t limit) {
  if (end == line.size() || line[end] == ' ') return end;
  const uint32_t first = std::max(limit, end > kBorderSearch ? end - kBorderSearch : 0);
  const size_t space = line.substr(first, end - first).rfind(' ');
  return space == line.npos ? end : first + static_cast<uint32_t>(space);
}

}  // namespace

Span ChooseWindow(std::string_view line, Span focus) {
  const auto size = static_cast<uint32_t>(line.size());
  if (Walk(line, 0, size, kMaxColumns).end == size) return {0, size};
  const Reach inside = Walk(line, focus.begin, focus.end, kMaxFocusColumns);
  const uint32_t room = kMaxColumns - inside.columns;
  const Reach after = Walk(line, inside.end, size, room);
  const uint32_t back = focus.begin > kLookBehind ? focus.begin - kLookBehind : 0;
  const uint32_t first = std::min(CharacterStart(line, back), focus.begin);
  const uint32_t before = Walk(line, first, focus.begin, UINT32_MAX).columns;
  const uint32_t left = std::min(before, std::max(room / 2, room - after.columns));
  const uint32_t begin = Walk(line, first, focus.begin, before - left).end;
  const uint32_t end = Walk(line, inside.end, size, room - left).end;
  return {WordStart(line, begin, focus.begin), WordEnd(line, end, inside.end)};
}

}  // namespace decline_lint
