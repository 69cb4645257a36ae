// Tells the stop that ends a sentence from one that belongs to a word.
//
// "Dr. Ray", "e.g. this", "J. K. Ray", "No. 5" and "node.js" hold stops that end nothing; "Acme
// Inc." and "10 a.m." may. The words are those of rules/language/english.yaml: "abbreviations",
// "sentence-openers" and "run-on-openers".
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/text/tokens/token.h"
#include "lint/text/words/word_list.h"

namespace decline_lint {

class FullStops {
 public:
  /// The lists, read once.
  static const FullStops& Get();

  /// True when the stop at `text[stop]` ends no sentence and is no token. `before` is the token
  /// that ends right there, null when there is none. At the end of a text or paragraph the stop of
  /// an abbreviation is silent too, since there the sentence ends anyway. Looks at a bounded
  /// stretch after the stop.
  bool IsSilent(std::string_view text, uint32_t stop, const Token* before) const;

  /// The end of the dotted abbreviation ("e.g", "U.S.A", without its last stop) whose first letters
  /// are the word `before` and whose first inner stop is at `stop`; `stop` when there is none.
  uint32_t DottedEnd(std::string_view text, uint32_t stop, const Token& before) const;

 private:
  struct NextWord;

  NextWord ReadNext(std::string_view text, uint32_t at) const;
  bool IsSilentInside(std::string_view text, uint32_t stop, const Token& before) const;
  bool IsSilentInitial(std::string_view word, const NextWord& next) const;

  const WordList openers_{"sentence-openers"};
  const WordList run_on_openers_{"run-on-openers"};
};

}  // namespace decline_lint
