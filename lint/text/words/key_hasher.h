// The hash behind WordKey, byte by byte and in one go.
//
// Eight bytes at a time are multiplied into the state, 128 bits wide, and both halves folded
// together; the number of bytes goes in last. Keys are never stored, so that the hash may change;
// it is the same on machines of either byte order.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace decline_lint {

__extension__ typedef unsigned __int128 Uint128;

/// Both halves of the product, folded together.
constexpr uint64_t MultiplyMix(uint64_t a, uint64_t b) {
  const Uint128 product = static_cast<Uint128>(a) * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

/// What a key consists of, eight bytes (in little-endian order, zeros after the last) at a time.
struct KeyState {
  uint64_t state = 0x243F6A8885A308D3;

  constexpr void Mix(uint64_t chunk) { state = MultiplyMix(state ^ chunk, 0x9E3779B97F4A7C15); }
  /// `chunk` holds the last 0 to 7 bytes of `size`.
  constexpr uint64_t Finish(uint64_t chunk, size_t size) const {
    return MultiplyMix(state ^ chunk, 0xD6E8FEB86659FD93 ^ size);
  }
};

/// WordKey as a constant expression.
constexpr uint64_t ConstantWordKey(std::string_view word) {
  KeyState key;
  uint64_t chunk = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    chunk |= static_cast<uint64_t>(static_cast<unsigned char>(word[i])) << (8 * (i % 8));
    if (i % 8 != 7) continue;
    key.Mix(chunk);
    chunk = 0;
  }
  return key.Finish(chunk, word.size());
}

/// The key of a phrase whose words up to the last have the key `phrase`.
constexpr uint64_t ExtendPhraseKey(uint64_t phrase, uint64_t word) {
  return MultiplyMix(phrase ^ (word << 1 | word >> 63), 0x9E3779B97F4A7C15);
}

/// The next eight bytes, or those up to `end` and zeros.
inline uint64_t LoadChunk(const char* at, const char* end) {
  uint64_t chunk = 0;
  if (end - at < 8) [[unlikely]] {
    for (int shift = 0; at < end; ++at, shift += 8)
      chunk |= static_cast<uint64_t>(static_cast<unsigned char>(*at)) << shift;
    return chunk;
  }
  std::memcpy(&chunk, at, 8);
  if constexpr (std::endian::native == std::endian::big) chunk = __builtin_bswap64(chunk);
  return chunk;
}

}  // namespace decline_lint
