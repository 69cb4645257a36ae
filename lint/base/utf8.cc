#include "lint/base/utf8.h"

#include <cassert>

namespace decline_lint {
namespace {

/// What a lead byte promises: how many bytes, and the range of the second one.
struct Lead {
  uint8_t size;
  uint8_t second_low = 0x80;
  uint8_t second_high = 0xBF;
};

Lead LeadOf(unsigned char byte) {
  if (byte < 0x80) return {1};
  if (byte < 0xC2) return {0};
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

constexpr char32_t kReplacementCharacter = 0xFFFD;

constexpr Utf8Char Invalid(size_t size) {
  return {kReplacementCharacter, static_cast<uint8_t>(size), false};
}

}  // namespace

Utf8Char DecodeUtf8(std::string_view text) {
  assert(!text.empty());
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = LeadOf(first);
  if (lead.size == 0) return Invalid(1);
  char32_t code = first & (0xFFu >> (lead.size + 1));
  for (size_t i = 1; i < lead.size; ++i) {
    if (i == text.size()) return Invalid(i);
    const auto byte = static_cast<unsigned char>(text[i]);
    const unsigned low = i == 1 ? lead.second_low : 0x80;
    const unsigned high = i == 1 ? lead.second_high : 0xBF;
    if (byte < low || byte > high) return Invalid(i);
    code = code << 6 | (byte & 0x3Fu);
  }
  return {code, lead.size, true};
}

void AppendUtf8(char32_t code, std::string& out) {
  assert(code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF));
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | code >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace decline_lint
