// A word list of rules/language/*.yaml as a set of keys.
#pragma once

#include <string_view>

#include "lint/text/key_table.h"

namespace decline_lint {

class WordSet {
 public:
  /// The list of that name (language::List).
  explicit WordSet(std::string_view list);

  /// True when the word of that WordKey is in the list.
  bool Has(uint64_t key) const { return keys_.Find(key) != nullptr; }

 private:
  KeyTable<bool> keys_;
};

}  // namespace decline_lint
