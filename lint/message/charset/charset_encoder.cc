#include "lint/message/charset/charset_encoder.h"

#include <array>

#include "lint/base/utf8.h"
#include "lint/message/charset/charset.h"
#include "lint/message/mime/field_names.h"

namespace decline_lint {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool Shifts(std::string_view charset) {
  constexpr std::array<std::string_view, 3> kOpenings = {"iso-2022", "hz", "utf-7"};
  for (std::string_view opening : kOpenings)
    if (EqualFieldNames(charset.substr(0, opening.size()), opening)) return true;
  return false;
}

}  // namespace

CharsetEncoder::CharsetEncoder(std::string_view charset)
    : is_utf8_(EqualFieldNames(charset, "utf-8") || EqualFieldNames(charset, "utf8")) {
  if (is_utf8_ || Shifts(charset)) return;
  // A part that names no charset is ASCII, however its own bytes may be read.
  const bool is_ascii = charset.empty() || EqualFieldNames(charset, "us-ascii");
  for (int byte = 0; byte < (is_ascii ? 128 : 256); ++byte) {
    const char raw = static_cast<char>(byte);
    MappedText text;
    text.Append({&raw, 1}, 0);
    if (ConvertToUtf8(charset, &text) && text.text != kReplacement) bytes_.emplace(text.text, raw);
  }
}

std::optional<std::string> CharsetEncoder::Encode(std::string_view utf8) const {
  if (is_utf8_) return std::string(utf8);
  std::string encoded;
  while (!utf8.empty()) {
    const size_t size = DecodeUtf8(utf8).size;
    const auto found = bytes_.find(utf8.substr(0, size));
    if (found == bytes_.end()) return std::nullopt;
    encoded += found->second;
    utf8.remove_prefix(size);
  }
  return encoded;
}

}  // namespace decline_lint
