#include "lint/report/place.h"

#include <algorithm>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

uint32_t BomSize(const SourceFile& file, uint32_t line) {
  const bool bom = line == 1 && file.bytes().starts_with(kUtf8Bom);
  return bom ? static_cast<uint32_t>(kUtf8Bom.size()) : 0;
}

}  // namespace

Span CutToFile(const SourceFile& file, Span span) {
  const uint32_t begin = std::min(span.begin, file.size());
  return {begin, std::clamp(span.end, begin, file.size())};
}

Position PlaceOf(const SourceFile& file, uint32_t offset) {
  Position place = file.PositionOf(std::min(offset, file.size()));
  const uint32_t bom = BomSize(file, place.line);
  place.column = place.column > bom ? place.column - bom : 1;
  return place;
}

LineRange LinesOf(const SourceFile& file, Span span) {
  span = CutToFile(file, span);
  const uint32_t last_byte = span.empty() ? span.begin : span.end - 1;
  return {file.PositionOf(span.begin).line, file.PositionOf(last_byte).line};
}

Span LineContent(const SourceFile& file, uint32_t line) {
  const uint32_t begin = file.LineStart(line);
  const auto size = static_cast<uint32_t>(file.LineText(line).size());
  return {begin + BomSize(file, line), begin + size};
}

}  // namespace decline_lint
