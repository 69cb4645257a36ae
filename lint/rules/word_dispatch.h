// A table from a word to the few things that can begin with it or wait for it, in plain records.
//
// Made when a pack is compiled, as part of its node data: slots of two numbers, a word and where
// its list stands in the node data; the list's length stands before the list. A word's slot is
// found by its id, or is one of the next: at most half of them are taken.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace decline_lint {

/// Where a table stands. No table has `mask` 0 and `first` 0.
struct WordDispatch {
  uint32_t first = 0;  ///< of its slots, into the node data
  uint32_t mask = 0;   ///< number of slots, a power of two, less one
};

/// Appends the table of these pairs (word, value) to the node data.
WordDispatch MakeDispatch(std::vector<std::pair<uint32_t, uint32_t>> pairs,
                          std::vector<uint32_t>& data);

/// The values of a word other than 0, in ascending order. Only for a table with slots.
inline std::span<const uint32_t> Dispatched(const uint32_t* data, WordDispatch table,
                                            uint32_t word) {
  const uint32_t* const slots = data + table.first;
  for (uint32_t slot = word & table.mask;; slot = (slot + 1) & table.mask) {
    const uint32_t at = slots[2 * slot + 1];
    if (slots[2 * slot] == word) return {data + at + 1, data[at]};
    if (slots[2 * slot] == 0) return {};
  }
}

}  // namespace decline_lint
