// Sets of word ids, each kept once and named by a number.
//
// A compiler asks thousands of nodes for the words that they begin with or wait for, and most of
// them answer with a set that another has given before.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace decline_lint {

class WordSets {
 public:
  using Id = uint32_t;
  static constexpr Id kEmpty = 0;

  WordSets() { Intern({}); }

  /// The set of these words, in any order; doubles count once.
  Id Intern(std::vector<uint32_t> words);
  Id Union(std::span<const Id> sets);
  /// Sorted. Valid until the sets go.
  std::span<const uint32_t> Words(Id set) const { return *sets_[set]; }
  /// WordBit of each word.
  uint64_t Bits(Id set) const { return bits_[set]; }
  size_t size() const { return sets_.size(); }

 private:
  std::map<std::vector<uint32_t>, Id> ids_;
  std::vector<const std::vector<uint32_t>*> sets_;  ///< the keys of ids_
  std::vector<uint64_t> bits_;
};

}  // namespace decline_lint
