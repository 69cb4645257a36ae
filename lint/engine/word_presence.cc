#include "lint/engine/word_presence.h"

namespace decline_lint {

void WordPresence::Enter(const Document& document, const Sentence& sentence) {
  ++visit_;
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const uint32_t word = document.tokens()[i].word;
    if (word == 0) continue;
    for (uint32_t list : pack_.ListsWith(word)) {
      Place& place = places_[list];
      if (place.visit != visit_) place = {visit_, i, i};
      place.last = i;
    }
  }
}

}  // namespace decline_lint
