#include "lint/cli/draft_check.h"

#include <strings.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

constexpr size_t kSniffedBytes = 8 * 1024;

bool IsBlank(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Bom)) bytes.remove_prefix(kUtf8Bom.size());
  return bytes.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

bool IsUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

bool IsControl(char c) {
  return (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) &&
         std::string_view("\t\n\v\f\r\x1B").find(c) == std::string_view::npos;
}

// As grep and git tell it, by a NUL byte; and by many control characters, of which a text may hold
// a few.
bool IsBinary(std::string_view head) {
  auto controls = static_cast<size_t>(std::count_if(head.begin(), head.end(), IsControl));
  return controls > 2 + head.size() / 32 || head.find('\0') != std::string_view::npos;
}

// Eight bytes at a time: most letters are nearly all ASCII.
size_t SkipAscii(std::string_view bytes, size_t at) {
  uint64_t word;
  for (; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if (word & 0x8080808080808080) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

/// The offset of the first byte that is not UTF-8; bytes.size() when all are.
size_t FindBrokenUtf8(std::string_view bytes) {
  size_t at = SkipAscii(bytes, 0);
  while (at < bytes.size()) {
    Utf8Char character = DecodeUtf8(bytes.substr(at));
    if (!character.valid) return at;
    at = SkipAscii(bytes, at + character.size);
  }
  return at;
}

// A field at the start of some line; where exactly the header ends is for the message stage to say.
bool DeclaresEncoding(std::string_view bytes) {
  constexpr std::string_view kField = "content-type:";
  for (size_t at = 0; at + kField.size() <= bytes.size(); ++at) {
    if (strncasecmp(bytes.data() + at, kField.data(), kField.size()) == 0) return true;
    at = bytes.find('\n', at);
    if (at == std::string_view::npos) return false;
  }
  return false;
}

std::string Place(std::string_view bytes, size_t offset) {
  std::string_view before = bytes.substr(0, offset);
  auto line = std::count(before.begin(), before.end(), '\n') + 1;
  size_t line_start = before.rfind('\n') + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(offset - line_start + 1);
}

}  // namespace

std::string WhyNoDraft(std::string_view bytes) {
  if (IsBlank(bytes)) return "the draft is empty";
  if (IsUtf16(bytes)) return "the draft is in UTF-16, please save it as UTF-8";
  if (IsBinary(bytes.substr(0, kSniffedBytes))) return "this looks like a binary file, not a draft";
  size_t broken = FindBrokenUtf8(bytes);
  if (broken == bytes.size() || DeclaresEncoding(bytes)) return "";
  return "not valid UTF-8 at " + Place(bytes, broken) + ", please save it as UTF-8";
}

}  // namespace decline_lint
