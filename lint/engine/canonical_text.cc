#include "lint/engine/canonical_text.h"

#include <algorithm>

#include "lint/rules/token_class.h"

namespace decline_lint {
namespace {

void AppendClasses(const Token& token, std::string& text) {
  const uint32_t bits = TokenClassBits(token);
  for (uint32_t bit = 0; bit < static_cast<uint32_t>(TokenClass::kCount); ++bit)
    if (bits >> bit & 1) text += static_cast<char>('a' + bit);
  if (token.kind == TokenKind::kPunctuation) text += 'P';
}

uint32_t ContentEnd(const Document& document, const Sentence& sentence) {
  uint32_t end = sentence.end_token;
  while (end > sentence.first_token && document.tokens()[end - 1].kind == TokenKind::kPunctuation)
    --end;
  return end;
}

}  // namespace

CanonicalText MakeCanonicalText(const Document& document, const Sentence& sentence) {
  CanonicalText canonical;
  canonical.first_token = sentence.first_token;
  const uint32_t content_end = ContentEnd(document, sentence);
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = document.tokens()[i];
    canonical.token_begins.push_back(static_cast<uint32_t>(canonical.text.size()));
    if (i > sentence.first_token && token.Has(kCommaBefore)) canonical.text += ',';
    if (i >= content_end) canonical.text += '\x1D';
    canonical.text += ' ';
    canonical.text += document.NormalizedForm(token);
    canonical.text += '\x1F';
    AppendClasses(token, canonical.text);
    canonical.text += '\x1E';
  }
  canonical.token_begins.push_back(static_cast<uint32_t>(canonical.text.size()));
  canonical.text += '\x1D';
  return canonical;
}

TokenRange CanonicalText::TokensOf(Span bytes) const {
  const auto index = [this](uint32_t offset) {
    while (offset > 0 && (text[offset - 1] == ',' || text[offset - 1] == '\x1D')) --offset;
    const auto at = std::lower_bound(token_begins.begin(), token_begins.end(), offset);
    return first_token + static_cast<uint32_t>(at - token_begins.begin());
  };
  return {index(bytes.begin), index(bytes.end)};
}

}  // namespace decline_lint
