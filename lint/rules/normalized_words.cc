#include "lint/rules/pattern_ast.h"
#include "lint/text/normalize.h"
#include "lint/text/tokenizer.h"

namespace decline_lint {

/// A word before the text keeps its start from being read as the start of a line, where "a)" or "1."
/// would be a list item's mark.
std::vector<std::string> NormalizedWords(std::string_view text) {
  constexpr std::string_view kLead = "x ";
  const std::string line = std::string(kLead) + std::string(text);
  std::vector<Token> tokens;
  Tokenize(line, {static_cast<uint32_t>(kLead.size()), static_cast<uint32_t>(line.size())}, tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens) words.push_back(NormalizedForm(line, token));
  return words;
}

}  // namespace decline_lint
