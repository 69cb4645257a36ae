// The word lists of rules/language/letters.yaml, ready to be asked.
//
// What each list holds is said in that file; the members here carry the same names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lint/text/language.h"
#include "lint/text/zones_words.h"

namespace decline_lint {

/// A set of folded words and phrases, known by their keys.
class WordList {
 public:
  explicit WordList(std::span<const std::string_view> phrases);

  /// True for the key of a word that is an entry.
  bool Has(uint64_t key) const { return (Find(key) & kEntry) != 0; }
  /// True when an entry starts with the word of that key.
  bool Opens(uint64_t key) const { return Find(key) > kEntry; }
  /// How many words from `first` on make up the longest entry; 0 for none.
  size_t LongestPhrase(const LineWords& words, size_t first) const;

 private:
  static constexpr uint64_t kEntry = 1;
  static constexpr int kWordsShift = 1;
  static constexpr uint64_t kValueMask = 0xFF;

  /// What is known of a key: kEntry, and how many words the longest entry has that starts with it.
  uint64_t Find(uint64_t key) const;
  void Add(uint64_t key, uint64_t value);

  /// A power of two of them, half empty or more; 0 is empty. The low bits of a key, which say where
  /// to look for it, make room for its value.
  std::vector<uint64_t> slots_;
};

struct Letters {
  WordList greetings;
  WordList greetings_named;
  WordList greetings_weak;
  WordList greetings_false;
  WordList address_openers;
  WordList subject_openers;
  WordList group_words;
  WordList linking_words;
  WordList verbs_after_noun;
  WordList titles;
  WordList short_forms;
  WordList not_names;
  WordList capital_names;
  WordList names_like_words;
  WordList closing_phrases;
  WordList closing_formulas;
  WordList closing_heads;
  WordList closing_weak;
  WordList closing_words;
  WordList signer_fields;
  WordList unfilled_names;
  WordList postscripts;
  WordList signature_openers;
  WordList disclaimer_openers;
  WordList original_message;
  WordList attribution_openers;
  WordList attribution_verbs;
  WordList header_labels;

  static const Letters& Get();
};

}  // namespace decline_lint
