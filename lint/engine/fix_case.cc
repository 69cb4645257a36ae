#include "lint/engine/fix_case.h"

#include <algorithm>
#include <string>

#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

constexpr size_t kLongestAbbreviation = 3;

bool IsListed(std::string_view list, std::string_view word) {
  const auto words = language::List(list);
  return std::binary_search(words.begin(), words.end(), word);
}

bool IsInCapitals(std::string_view word) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::any_of(word.begin(), word.end(), is_capital) &&
         std::none_of(word.begin(), word.end(), is_small);
}

std::string LowerWord(std::string_view word, bool capital) {
  std::string lower(word);
  for (size_t i = capital ? 1 : 0; i < lower.size(); ++i)
    if (lower[i] >= 'A' && lower[i] <= 'Z') lower[i] = static_cast<char>(lower[i] + 32);
  return lower;
}

class Lowerer {
 public:
  Lowerer(const Document& document, const Sentence& sentence)
      : document_(document), sentence_(sentence) {}

  std::optional<TextEdit> Run(Span span) {
    uint32_t first = sentence_.first_token;
    while (first < sentence_.end_token && TokenAt(first).end <= span.begin) ++first;
    uint32_t end = first;
    while (end < sentence_.end_token && TokenAt(end).begin < span.end) ++end;
    if (first == end) return std::nullopt;
    while (first > sentence_.first_token && Shouts(first - 1)) --first;
    while (end < sentence_.end_token && Shouts(end)) ++end;
    const Span run{TokenAt(first).begin, TokenAt(end - 1).end};
    TextEdit edit{run, ""};
    uint32_t at = run.begin;
    for (uint32_t i = first; i < end; ++i) {
      if (TokenAt(i).begin < at) continue;  // the parts of a contraction share their bytes
      edit.replacement += Slice(document_.text(), {at, TokenAt(i).begin});
      edit.replacement += Lowered(i);
      at = TokenAt(i).end;
    }
    if (edit.replacement == Slice(document_.text(), run)) return std::nullopt;
    return edit;
  }

 private:
  const Token& TokenAt(uint32_t i) const { return document_.tokens()[i]; }
  std::string_view Words(uint32_t i) const {
    return Slice(document_.text(), {TokenAt(i).begin, TokenAt(i).end});
  }
  bool Shouts(uint32_t i) const { return IsInCapitals(Words(i)); }

  std::string Lowered(uint32_t i) const {
    const std::string_view word = Words(i);
    const std::string form = document_.NormalizedForm(TokenAt(i));
    const bool is_abbreviation = word.size() <= kLongestAbbreviation && TokenAt(i).word == 0 &&
                                 !IsListed("not-names", form) &&
                                 !(word[0] >= '0' && word[0] <= '9');
    if (!IsInCapitals(word) || word == "I" || is_abbreviation) return std::string(word);
    if (word.starts_with("I'") || word.starts_with("I\u2019")) return LowerWord(word, true);
    const bool capital = i == sentence_.first_token || IsListed("capitalized-words", form) ||
                         TokenAt(i).Has(kRecipientName) || TokenAt(i).Has(kRecipientOrg);
    return LowerWord(word, capital);
  }

  const Document& document_;
  const Sentence& sentence_;
};

}  // namespace

std::optional<TextEdit> LowerCase(const Document& document, Span span) {
  for (const Sentence& sentence : document.sentences())
    if (sentence.span.Contains(span.begin)) return Lowerer(document, sentence).Run(span);
  return std::nullopt;
}

}  // namespace decline_lint
