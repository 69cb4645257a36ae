#include "lint/engine/document_view.h"

#include <algorithm>

namespace decline_lint {

void DocumentView::Reset(const Document& document) {
  document_ = &document;
  clauses_of_ = UINT32_MAX;
  first_body_ = last_body_ = sentence_count();
  for (uint32_t i = 0; i < sentence_count(); ++i) {
    if (document.sentences()[i].zone != Zone::kBody) continue;
    if (first_body_ == sentence_count()) first_body_ = i;
    last_body_ = i;
  }
}

bool DocumentView::IsOwn(uint32_t sentence) const {
  switch (document_->sentences()[sentence].zone) {
    case Zone::kSubject:
    case Zone::kGreeting:
    case Zone::kBody:
    case Zone::kSignOff:
      return true;
    default:
      return false;
  }
}

bool DocumentView::InPlace(Place place, uint32_t sentence) const {
  const auto& sentences = document_->sentences();
  const uint32_t paragraph = sentences[sentence].paragraph;
  switch (place) {
    case Place::kAnywhere:
      return true;
    case Place::kFirstSentence:
      return sentence == first_body_;
    case Place::kLastSentence:
      return sentence == last_body_;
    case Place::kFirstParagraph:
      return paragraph == sentences[first_body_].paragraph;
    case Place::kLastParagraph:
      return paragraph == sentences[last_body_].paragraph;
  }
  return false;
}

template <typename Use>
void DocumentView::ForEachMatch(uint32_t node, uint32_t sentence, Use use) const {
  if (node == RulePack::kNoNode) return;
  const Sentence& where = document_->sentences()[sentence];
  TokenRange starts{where.first_token, where.end_token}, match;
  while (starts.begin < starts.end && matcher_.FindNext(node, sentence, starts, &match)) {
    use(match);
    starts.begin = match.end;
  }
}

/// Tokens of a sentence at which a clause begins, other than the first.
void DocumentView::FindClauseStarts(uint32_t sentence) const {
  if (sentence == clauses_of_) return;
  clauses_of_ = sentence;
  std::vector<uint32_t>& starts = clause_starts_;
  starts.clear();
  const Sentence& where = document_->sentences()[sentence];
  const auto& tokens = document_->tokens();
  for (uint32_t i = where.first_token; i < where.end_token; ++i)
    if (tokens[i].kind == TokenKind::kPunctuation) starts.push_back(i + 1);
  ForEachMatch(pack_.clause_break_node(), sentence,
               [&](TokenRange match) { starts.push_back(match.begin); });
  ForEachMatch(pack_.clause_break_after_comma_node(), sentence, [&](TokenRange match) {
    if (tokens[match.begin].Has(kCommaBefore)) starts.push_back(match.begin);
  });
}

TokenRange DocumentView::ClauseAround(const Match& match) const {
  const Sentence& sentence = document_->sentences()[match.sentence];
  TokenRange clause{sentence.first_token, sentence.end_token};
  FindClauseStarts(match.sentence);
  for (uint32_t start : clause_starts_) {
    if (start <= match.tokens.begin) clause.begin = std::max(clause.begin, start);
    if (start >= match.tokens.end) clause.end = std::min(clause.end, start);
  }
  return clause;
}

}  // namespace decline_lint
