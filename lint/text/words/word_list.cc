#include "lint/text/words/word_list.h"

#include <algorithm>

#include "lint/text/words/language.h"
#include "lint/text/zones/zones_words.h"

namespace decline_lint {

WordList::WordList(std::string_view name) : slots_(language::Slots(name)) {}

size_t WordList::LongestPhrase(const LineWords& words, size_t first) const {
  if (first >= words.size()) return 0;
  uint64_t key = words[first].key;
  const uint64_t found = phrase_slots::Find(slots_, key);
  const size_t most = std::min<size_t>(found >> phrase_slots::kWordsShift, words.size() - first);
  size_t longest = most > 0 && (found & phrase_slots::kEntry) != 0 ? 1 : 0;
  for (size_t count = 2; count <= most; ++count) {
    key = ExtendPhraseKey(key, words[first + count - 1].key);
    if (Has(key)) longest = count;
  }
  return longest;
}

}  // namespace decline_lint
