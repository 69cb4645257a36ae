// A list of rules/language/*.yaml as a set of folded words and phrases, known by their keys.
//
//   static const WordList kTitles("titles");
//   kTitles.Has(WordKey("dr"))
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "lint/text/words/phrase_slots.h"

namespace decline_lint {

class LineWords;

class WordList {
 public:
  /// The list of that name; an empty one when there is none.
  explicit WordList(std::string_view name);

  /// True for the key of a word that is an entry.
  bool Has(uint64_t key) const {
    return (phrase_slots::Find(slots_, key) & phrase_slots::kEntry) != 0;
  }
  /// True when an entry starts with the word of that key.
  bool Opens(uint64_t key) const { return phrase_slots::Find(slots_, key) > phrase_slots::kEntry; }
  /// How many words from `first` on make up the longest entry; 0 for none.
  size_t LongestPhrase(const LineWords& words, size_t first) const;

 private:
  std::span<const uint64_t> slots_;  ///< see phrase_slots.h; of static storage
};

}  // namespace decline_lint
