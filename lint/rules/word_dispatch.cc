#include "lint/rules/word_dispatch.h"

#include <algorithm>

namespace decline_lint {
namespace {

uint32_t FreeSlot(const uint32_t* slots, uint32_t mask, uint32_t word) {
  uint32_t slot = word & mask;
  while (slots[2 * slot] != 0) slot = (slot + 1) & mask;
  return slot;
}

}  // namespace

WordDispatch MakeDispatch(std::vector<std::pair<uint32_t, uint32_t>> pairs,
                          std::vector<uint32_t>& data) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  uint32_t words = 0;
  for (size_t i = 0; i < pairs.size(); ++i)
    words += i == 0 || pairs[i].first != pairs[i - 1].first ? 1 : 0;
  const WordDispatch table{static_cast<uint32_t>(data.size()), std::bit_ceil(2 * words + 1) - 1};
  data.resize(data.size() + 2 * (size_t{table.mask} + 1), 0);
  for (size_t i = 0; i < pairs.size();) {
    const uint32_t word = pairs[i].first;
    const auto list = static_cast<uint32_t>(data.size());
    data.push_back(0);
    for (; i < pairs.size() && pairs[i].first == word; ++i) data.push_back(pairs[i].second);
    data[list] = static_cast<uint32_t>(data.size()) - list - 1;
    uint32_t* const slots = data.data() + table.first;
    const uint32_t slot = FreeSlot(slots, table.mask, word);
    slots[2 * slot] = word;
    slots[2 * slot + 1] = list;
  }
  return table;
}

}  // namespace decline_lint
