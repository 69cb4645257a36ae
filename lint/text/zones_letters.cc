#include "lint/text/zones_letters.h"

#include <algorithm>
#include <bit>

#include "lint/text/token.h"

namespace decline_lint {

namespace {

struct PhraseKeys {
  uint64_t whole = 0;
  uint64_t first = 0;
  uint64_t words = 0;
};

PhraseKeys KeysOf(std::string_view phrase) {
  PhraseKeys keys;
  while (!phrase.empty()) {
    const size_t end = std::min(phrase.find(' '), phrase.size());
    const uint64_t key = WordKey(phrase.substr(0, end));
    if (keys.words == 0) keys.first = key;
    keys.whole = keys.words == 0 ? key : ExtendPhraseKey(keys.whole, key);
    ++keys.words;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return keys;
}

}  // namespace

WordList::WordList(std::span<const std::string_view> phrases)
    : slots_(std::bit_ceil(4 * phrases.size() + 4)) {
  for (const std::string_view phrase : phrases) {
    const PhraseKeys keys = KeysOf(phrase);
    Add(keys.whole, kEntry);
    Add(keys.first, keys.words << kWordsShift);
  }
}

void WordList::Add(uint64_t key, uint64_t value) {
  size_t at = key & (slots_.size() - 1);
  while (slots_[at] != 0 && ((slots_[at] ^ key) & ~kValueMask) != 0) {
    at = (at + 1) & (slots_.size() - 1);
  }
  const uint64_t known = slots_[at] & kValueMask;
  const uint64_t words = std::max(known >> kWordsShift, value >> kWordsShift);
  slots_[at] = (key & ~kValueMask) | words << kWordsShift | ((known | value) & kEntry);
}

uint64_t WordList::Find(uint64_t key) const {
  size_t at = key & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (((slots_[at] ^ key) & ~kValueMask) == 0) return slots_[at] & kValueMask;
  }
  return 0;
}

size_t WordList::LongestPhrase(const LineWords& words, size_t first) const {
  if (first >= words.size()) return 0;
  uint64_t key = words[first].key;
  const uint64_t found = Find(key);
  const size_t most = std::min<size_t>(found >> kWordsShift, words.size() - first);
  size_t longest = most > 0 && (found & kEntry) != 0 ? 1 : 0;
  for (size_t count = 2; count <= most; ++count) {
    key = ExtendPhraseKey(key, words[first + count - 1].key);
    if (Has(key)) longest = count;
  }
  return longest;
}

const Letters& Letters::Get() {
  const auto list = [](std::string_view name) { return WordList(language::List(name)); };
  static const Letters letters = {
      .greetings = list("greetings"),
      .greetings_named = list("greetings-named"),
      .greetings_weak = list("greetings-weak"),
      .greetings_false = list("greetings-false"),
      .address_openers = list("address-openers"),
      .subject_openers = list("subject-openers"),
      .group_words = list("group-words"),
      .linking_words = list("linking-words"),
      .verbs_after_noun = list("verbs-after-noun"),
      .titles = list("titles"),
      .short_forms = list("short-forms"),
      .not_names = list("not-names"),
      .capital_names = list("capital-names"),
      .names_like_words = list("names-like-words"),
      .closing_phrases = list("closing-phrases"),
      .closing_formulas = list("closing-formulas"),
      .closing_heads = list("closing-heads"),
      .closing_weak = list("closing-weak"),
      .closing_words = list("closing-words"),
      .signer_fields = list("signer-fields"),
      .unfilled_names = list("unfilled-names"),
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
