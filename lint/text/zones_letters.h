// The word lists of rules/language/letters.yaml, ready to be asked.
//
// What each list holds is said in that file; the members here carry the same names.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "lint/text/language.h"
#include "lint/text/zones_words.h"

namespace decline_lint {

/// A sorted list of folded words and phrases, searched within those of one first letter.
class WordList {
 public:
  explicit WordList(std::span<const std::string_view> words);

  bool Has(std::string_view folded) const;
  /// False when no entry starts with that byte, in either letter case: a cheap first question.
  bool MayStartWith(char c) const;
  /// How many words from `first` on make up the longest phrase of this list; 0 for none.
  size_t LongestPhrase(const LineWords& words, size_t first) const;

 private:
  static constexpr size_t kBuckets = 256;
  static constexpr size_t kMaxPhraseWords = 6;

  std::span<const std::string_view> words_;
  std::array<uint16_t, kBuckets + 1> starts_;  ///< where the words of a first byte begin
};

struct Letters {
  WordList greetings;
  WordList greetings_named;
  WordList greetings_weak;
  WordList greetings_false;
  WordList address_openers;
  WordList group_words;
  WordList linking_words;
  WordList verbs_after_noun;
  WordList titles;
  WordList short_forms;
  WordList not_names;
  WordList capital_names;
  WordList names_in_ly;
  WordList closing_phrases;
  WordList closing_formulas;
  WordList closing_heads;
  WordList closing_weak;
  WordList closing_words;
  WordList signer_fields;
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
