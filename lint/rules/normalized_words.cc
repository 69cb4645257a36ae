#include "lint/rules/pattern_ast.h"
#include "lint/text/tokens/tokenizer.h"
#include "lint/text/words/normalize.h"

namespace decline_lint {

/// A word before the text keeps its start from being read as the start of a line, where "a)" or
/// "1." would be a list item's mark; and "'s" is only what it is after a word.
std::vector<std::string> NormalizedWords(std::string_view text) {
  const bool clitic = text.starts_with('\'') || text.starts_with("\u2019");
  const std::string line = (clitic ? "x" : "x ") + std::string(text);
  std::vector<Token> tokens;
  Tokenize(line, {0, static_cast<uint32_t>(line.size())}, tokens);
  std::vector<std::string> words;
  for (size_t i = 1; i < tokens.size(); ++i) words.push_back(NormalizedForm(line, tokens[i]));
  return words;
}

}  // namespace decline_lint
