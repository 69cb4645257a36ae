// A small constant hash table from word keys to values, for the scanner's word lists.
//
// Filled by the compiler, so that it costs nothing when a program starts. Keys are well mixed
// already, so their low bits say where to look; half of the slots at most are in use, and a key
// that is not there is mostly answered by the first slot.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace decline_lint {

/// Of at most `most` entries.
template <typename Value, size_t most>
class KeyTable {
 public:
  /// An entry with the same key is replaced.
  constexpr void Add(uint64_t key, Value value) { slots_[IndexOf(key)] = {key, value, true}; }

  /// Null when the key is not there.
  constexpr const Value* Find(uint64_t key) const {
    const Slot& slot = slots_[IndexOf(key)];
    return slot.used ? &slot.value : nullptr;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    Value value{};
    bool used = false;
  };

  /// The slot of `key`, or the free one where it would go.
  constexpr size_t IndexOf(uint64_t key) const {
    size_t at = key % slots_.size();
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) % slots_.size();
    return at;
  }

  std::array<Slot, std::bit_ceil(2 * most + 2)> slots_{};
};

}  // namespace decline_lint
