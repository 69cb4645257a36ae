#include "lint/message/mapped_text.h"

#include <utility>

namespace decline_lint {

void MappedText::Append(std::string_view bytes, uint32_t raw_begin) {
  const auto size = static_cast<uint32_t>(bytes.size());
  text += bytes;
  map.AppendUnits(size, 1, raw_begin, 1);
}

void MappedText::AppendDecoded(std::string_view bytes, uint32_t raw_begin, uint32_t raw_length) {
  text += bytes;
  map.Append(static_cast<uint32_t>(bytes.size()), raw_begin, raw_length);
}

void MappedText::AppendFrom(const MappedText& other, Span span) {
  text += Slice(other.text, span);
  map.AppendFrom(other.map, span);
}

MappedText MapThrough(std::string text, const OffsetMap& map, const MappedText& from) {
  if (text.empty()) return {};
  return {std::move(text), map.Compose(from.map)};
}

}  // namespace decline_lint
