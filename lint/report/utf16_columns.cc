#include "lint/report/utf16_columns.h"

#include <algorithm>
#include <iterator>

#include "lint/base/utf8.h"
#include "lint/report/place.h"

namespace decline_lint {
namespace {

constexpr uint32_t kBytesBetweenMarks = 1024;

}  // namespace

Utf16Columns::Utf16Columns(const SourceFile& file) : file_(file), marks_{{0, 0}} {
  uint32_t units = 0;
  for (uint32_t at = 0; at < file.size();) {
    const Utf8Char next = DecodeUtf8(file.bytes().substr(at));
    at += next.size;
    units += Utf16Units(next.code);
    if (at - marks_.back().offset >= kBytesBetweenMarks) marks_.push_back({at, units});
  }
}

Position Utf16Columns::PlaceOf(uint32_t offset) const {
  offset = std::min(offset, file_.size());
  const uint32_t line = file_.PositionOf(offset).line;
  const uint32_t begin = LineContent(file_, line).begin;
  if (offset < begin) return {line, 1};
  return {line, UnitsBefore(offset) - UnitsBefore(begin) + 1};
}

uint32_t Utf16Columns::UnitsBefore(uint32_t offset) const {
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), offset,
                       [](uint32_t at, const Mark& mark) { return at < mark.offset; });
  Mark mark = *std::prev(after);
  while (mark.offset < offset) {
    const Utf8Char next = DecodeUtf8(file_.bytes().substr(mark.offset));
    if (mark.offset + next.size > offset) break;
    mark.offset += next.size;
    mark.units += Utf16Units(next.code);
  }
  return mark.units;
}

}  // namespace decline_lint
