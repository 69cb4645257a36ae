// Tells whether words could be somebody's name, or stand under one.
//
// No list holds all names, so a name is known by what it is not: a capital that starts no sentence,
// no everyday word, no sentence punctuation.
#pragma once

#include <cstddef>
#include <string_view>

#include "lint/text/zones/zones_words.h"

namespace decline_lint {

/// An everyday word that is nobody's name ("thanks", "not", "coming").
bool IsCommonWord(const LineWords& words, size_t i);

/// A word that may be part of a name: with a capital or in brackets, and no everyday word.
bool IsNameWord(const LineWords& words, size_t i);

/// A title or one letter before a stop: the stop ends no sentence ("Dr. A. Lee").
bool IsShortForm(const LineWords& words, size_t i);

/// A word that ends like those that open short sentences ("Declined.", "Regrettably,"), and is none
/// of the names that do ("Emily", "Alfred").
bool EndsLikeVerbOrAdverb(const LineWords& words, size_t i);

/// "x", "xx", "xoxo": kisses under a letter.
bool IsKisses(const LineWords& words, size_t i);

/// True when the words from `first` to the end are a name and nothing else: "Ann Lee", "Dr. A. Lee,
/// PhD", "jo x", "[Your Name]". One or two words in lower case will do when `lower_case_too`.
bool IsName(const LineWords& words, size_t first, bool lower_case_too);

/// True for a line that has the look of a sentence rather than of a name, a title or an address.
bool LooksLikeSentence(const LineWords& words);

}  // namespace decline_lint
