// A text that was decoded from the bytes of a file, with the way back.
//
// Every step of decoding (transfer encoding, charset, HTML, flowed lines) takes one and makes one.
// The map is never the identity, unless the text is empty: where a text is a copy of the file's
// bytes, it says which.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lint/base/span.h"
#include "lint/message/offset_map.h"

namespace decline_lint {

struct MappedText {
  std::string text;
  OffsetMap map;

  uint32_t size() const { return static_cast<uint32_t>(text.size()); }
  /// Raw bytes as they are.
  void Append(std::string_view bytes, uint32_t raw_begin);
  /// `bytes` stand for `raw_length` raw bytes, as a whole.
  void AppendDecoded(std::string_view bytes, uint32_t raw_begin, uint32_t raw_length);
  /// Bytes of another text, which is mapped to the same file.
  void AppendFrom(const MappedText& other, Span span);
};

/// `text` was made of `from.text`, and `map` leads back to that: the same text, mapped to the file.
MappedText MapThrough(std::string text, const OffsetMap& map, const MappedText& from);

}  // namespace decline_lint
