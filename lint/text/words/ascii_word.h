// Reads a run of ASCII letters and digits: its length, its key and its letter case, in one go.
//
// Most tokens of a letter are such runs, so this is the scanner's inner loop. Eight bytes are
// looked at together (SWAR: a byte's answer stands in its highest bit), which takes fewer branches
// than a look at each.
#pragma once

#include <bit>
#include <cstdint>

#include "lint/text/words/key_hasher.h"

namespace decline_lint {

struct AsciiWord {
  uint32_t size = 0;
  bool has_lower = false;  ///< a lower-case letter is among them
  uint64_t key = 0;        ///< WordKey of the run in lower case
};

namespace swar {

constexpr uint64_t Bytes(uint64_t byte) { return byte * 0x0101010101010101; }
constexpr uint64_t kHighBits = Bytes(0x80);

/// The high bit of each byte that is `first` to `last`; both, and the bytes, must be below 0x80.
constexpr uint64_t InRange(uint64_t bytes, uint64_t first, uint64_t last) {
  return (bytes + Bytes(0x80 - first)) & ~(bytes + Bytes(0x7F - last)) & kHighBits;
}

/// The high bit of each byte that is no ASCII letter or digit.
constexpr uint64_t NotAlnum(uint64_t chunk) {
  const uint64_t low = chunk & ~kHighBits;
  const uint64_t alnum = InRange(low | Bytes(0x20), 'a', 'z') | InRange(low, '0', '9');
  return ~(alnum & ~chunk) & kHighBits;
}

/// The first `count` (0 to 7) bytes, zeros after them.
constexpr uint64_t Keep(uint64_t chunk, uint32_t count) {
  return chunk & ((uint64_t{1} << (8 * count)) - 1);
}

/// Letters have bit 6 and digits lack it; lower-case letters have bit 5 as well.
constexpr uint64_t ToLower(uint64_t alnum) { return alnum | ((alnum & Bytes(0x40)) >> 1); }
constexpr bool HasLower(uint64_t alnum) { return (alnum & (alnum << 1) & Bytes(0x40)) != 0; }

}  // namespace swar

/// The run at `at`, which may be empty. Reads nothing from `end` on.
inline AsciiWord ReadAsciiWord(const char* at, const char* end) {
  AsciiWord word;
  KeyState key;
  for (;;) {
    const uint64_t chunk = LoadChunk(at + word.size, end);
    const uint64_t stop = swar::NotAlnum(chunk);
    if (stop != 0) [[likely]] {
      const auto count = static_cast<uint32_t>(std::countr_zero(stop)) / 8;
      const uint64_t last = swar::Keep(chunk, count);
      word.has_lower |= swar::HasLower(last);
      word.size += count;
      word.key = key.Finish(swar::ToLower(last), word.size);
      return word;
    }
    key.Mix(swar::ToLower(chunk));
    word.has_lower |= swar::HasLower(chunk);
    word.size += 8;
  }
}

}  // namespace decline_lint
