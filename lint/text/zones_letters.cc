#include "lint/text/zones_letters.h"

#include <algorithm>

namespace decline_lint {

WordList::WordList(std::span<const std::string_view> words) : words_(words), starts_{} {
  for (const std::string_view word : words) ++starts_[static_cast<unsigned char>(word[0]) + 1];
  for (size_t i = 1; i < starts_.size(); ++i) {
    starts_[i] = static_cast<uint16_t>(starts_[i] + starts_[i - 1]);
  }
}

bool WordList::Has(std::string_view folded) const {
  if (folded.empty()) return false;
  const auto first = static_cast<unsigned char>(folded[0]);
  return std::binary_search(words_.begin() + starts_[first], words_.begin() + starts_[first + 1],
                            folded);
}

bool WordList::MayStartWith(char c) const {
  const auto byte = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  return starts_[byte] != starts_[byte + 1];
}

size_t WordList::LongestPhrase(const LineWords& words, size_t first) const {
  if (first >= words.size() || !MayStartWith(words.Folded(first)[0])) return 0;
  size_t count = std::min(words.size() - first, kMaxPhraseWords);
  while (count > 0 && !Has(words.Folded(first, count))) --count;
  return count;
}

const Letters& Letters::Get() {
  const auto list = [](std::string_view name) { return WordList(language::List(name)); };
  static const Letters letters = {
      .greetings = list("greetings"),
      .greetings_named = list("greetings-named"),
      .greetings_weak = list("greetings-weak"),
      .greetings_false = list("greetings-false"),
      .address_openers = list("address-openers"),
      .group_words = list("group-words"),
      .linking_words = list("linking-words"),
      .verbs_after_noun = list("verbs-after-noun"),
      .titles = list("titles"),
      .short_forms = list("short-forms"),
      .not_names = list("not-names"),
      .capital_names = list("capital-names"),
      .names_in_ly = list("names-in-ly"),
      .closing_phrases = list("closing-phrases"),
      .closing_formulas = list("closing-formulas"),
      .closing_heads = list("closing-heads"),
      .closing_weak = list("closing-weak"),
      .closing_words = list("closing-words"),
      .signer_fields = list("signer-fields"),
      .postscripts = list("postscripts"),
      .signature_openers = list("signature-openers"),
      .disclaimer_openers = list("disclaimer-openers"),
      .original_message = list("original-message"),
      .attribution_openers = list("attribution-openers"),
      .attribution_verbs = list("attribution-verbs"),
      .header_labels = list("header-labels"),
  };
  return letters;
}

}  // namespace decline_lint
