#include "lint/engine/word_presence.h"

namespace decline_lint {

void WordPresence::Reset(const Document& document) {
  document_ = &document;
  sentence_ = UINT32_MAX;
}

void WordPresence::Enter(uint32_t sentence) {
  if (sentence == sentence_) return;
  sentence_ = sentence;
  ++visit_;
  const Sentence& where = document_->sentences()[sentence];
  for (uint32_t i = where.first_token; i < where.end_token; ++i) {
    const uint32_t word = document_->tokens()[i].word;
    if (word == 0) continue;
    for (uint32_t list : pack_.ListsWith(word)) {
      Place& place = places_[list];
      if (place.visit != visit_) place = {visit_, i, i};
      place.last = i;
    }
  }
}

}  // namespace decline_lint
