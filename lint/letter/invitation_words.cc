#include "lint/letter/invitation_words.h"

#include <algorithm>

#include "lint/letter/person.h"
#include "lint/text/words/language.h"
#include "lint/text/words/normalize.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxSentences = 400;

}  // namespace

InvitationWords::InvitationWords(std::string_view text, std::span<const Token> tokens)
    : text_(text),
      tokens_(tokens.begin(),
              tokens.begin() + static_cast<ptrdiff_t>(std::min(tokens.size(), kMaxWords))) {
  for (const Token& token : tokens_) forms_.push_back(NormalizedForm(text_, token));
}

bool InvitationWords::IsIn(size_t i, std::string_view list) const {
  if (i >= size()) return false;
  const auto words = language::List(list);
  return std::binary_search(words.begin(), words.end(), std::string_view(forms_[i]));
}

std::string InvitationWords::PhraseBefore(size_t i, size_t count) const {
  std::string phrase;
  if (count > i) return phrase;
  for (size_t k = i - count; k < i; ++k) phrase.append(phrase.empty() ? "" : " ").append(forms_[k]);
  return phrase;
}

std::string InvitationWords::Text(size_t first, size_t end) const {
  return OneLine(Slice(text_, {tokens_[first].begin, tokens_[end - 1].end}));
}

std::vector<InvitationWords> BodyWords(const Document& document) {
  std::vector<InvitationWords> words;
  const std::span<const Token> tokens = document.tokens();
  for (const Sentence& sentence : document.sentences()) {
    if (sentence.zone == Zone::kSubject) continue;
    if (words.size() == kMaxSentences) break;
    words.emplace_back(document.text(), tokens.subspan(sentence.first_token,
                                                       sentence.end_token - sentence.first_token));
  }
  return words;
}

}  // namespace decline_lint
