// The word lists of rules/language/letters.yaml, ready to be asked.
//
// What each list holds is said in that file; the members here carry the same names.
#pragma once

#include "lint/text/words/word_list.h"
#include "lint/text/zones/zones_words.h"

namespace decline_lint {

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
  WordList list_footers;
  WordList original_message;
  WordList attribution_openers;
  WordList attribution_verbs;
  WordList attribution_auxiliaries;
  WordList header_labels;

  static const Letters& Get();
};

}  // namespace decline_lint
