// A small constant hash table from word keys to values, for the scanner's word lists.
//
// Keys are well mixed already, so their low bits say where to look; half of the slots at most are
// in use, and a key that is not there is mostly answered by the first slot.
#pragma once

#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace decline_lint {

template <typename Value>
class KeyTable {
 public:
  explicit KeyTable(const std::vector<std::pair<uint64_t, Value>>& entries)
      : slots_(std::bit_ceil(2 * entries.size() + 2)) {
    for (const auto& [key, value] : entries) {
      size_t at = key & mask();
      while (slots_[at].used && slots_[at].key != key) at = (at + 1) & mask();
      slots_[at] = {key, value, true};
    }
  }

  /// Null when the key is not there.
  const Value* Find(uint64_t key) const {
    for (size_t at = key & mask(); slots_[at].used; at = (at + 1) & mask())
      if (slots_[at].key == key) return &slots_[at].value;
    return nullptr;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    Value value{};
    bool used = false;
  };
  size_t mask() const { return slots_.size() - 1; }

  std::vector<Slot> slots_;
};

}  // namespace decline_lint
