#include "lint/text/zones/zones_letters.h"

namespace decline_lint {

const Letters& Letters::Get() {
  static const Letters letters = {
      .greetings = WordList("greetings"),
      .greetings_named = WordList("greetings-named"),
      .greetings_weak = WordList("greetings-weak"),
      .greetings_false = WordList("greetings-false"),
      .address_openers = WordList("address-openers"),
      .subject_openers = WordList("subject-openers"),
      .group_words = WordList("group-words"),
      .linking_words = WordList("linking-words"),
      .verbs_after_noun = WordList("verbs-after-noun"),
      .titles = WordList("titles"),
      .short_forms = WordList("short-forms"),
      .not_names = WordList("not-names"),
      .capital_names = WordList("capital-names"),
      .names_like_words = WordList("names-like-words"),
      .closing_phrases = WordList("closing-phrases"),
      .closing_formulas = WordList("closing-formulas"),
      .closing_heads = WordList("closing-heads"),
      .closing_weak = WordList("closing-weak"),
      .closing_words = WordList("closing-words"),
      .signer_fields = WordList("signer-fields"),
      .unfilled_names = WordList("unfilled-names"),
      .postscripts = WordList("postscripts"),
      .signature_openers = WordList("signature-openers"),
      .disclaimer_openers = WordList("disclaimer-openers"),
      .list_footers = WordList("list-footers"),
      .original_message = WordList("original-message"),
      .attribution_openers = WordList("attribution-openers"),
      .attribution_verbs = WordList("attribution-verbs"),
      .attribution_auxiliaries = WordList("attribution-auxiliaries"),
      .header_labels = WordList("header-labels"),
  };
  return letters;
}

}  // namespace decline_lint
