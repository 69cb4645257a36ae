#include "lint/rules/word_sets.h"

#include <algorithm>

#include "lint/rules/pattern_node.h"

namespace decline_lint {

WordSets::Id WordSets::Intern(std::vector<uint32_t> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const auto [at, added] = ids_.emplace(std::move(words), static_cast<Id>(sets_.size()));
  if (!added) return at->second;
  sets_.push_back(&at->first);
  uint64_t bits = 0;
  for (uint32_t word : at->first) bits |= WordBit(word);
  bits_.push_back(bits);
  return at->second;
}

WordSets::Id WordSets::Union(std::span<const Id> sets) {
  if (sets.size() == 1) return sets.front();
  std::vector<uint32_t> words;
  for (Id set : sets) words.insert(words.end(), sets_[set]->begin(), sets_[set]->end());
  return Intern(std::move(words));
}

}  // namespace decline_lint
