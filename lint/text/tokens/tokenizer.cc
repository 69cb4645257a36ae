#include "lint/text/tokens/tokenizer.h"

#include <cassert>

#include "lint/text/tokens/token_scanner.h"

namespace decline_lint {

void Tokenize(std::string_view text, Span span, std::vector<Token>& tokens) {
  assert(span.begin <= span.end && span.end <= text.size());
  TokenScanner(text, span, tokens).Run();
}

}  // namespace decline_lint
