#include "lint/text/word_set.h"

#include "lint/text/language.h"
#include "lint/text/token.h"

namespace decline_lint {

WordSet::WordSet(std::string_view list) : keys_({}) {
  std::vector<std::pair<uint64_t, bool>> entries;
  entries.reserve(language::List(list).size());
  for (std::string_view word : language::List(list)) entries.emplace_back(WordKey(word), true);
  keys_ = KeyTable<bool>(entries);
}

}  // namespace decline_lint
