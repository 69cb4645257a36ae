#include "lint/engine/match.h"

namespace decline_lint {

std::optional<Match> MatchOver(const Document& document, uint32_t pattern, Span span) {
  const auto& sentences = document.sentences();
  const auto& tokens = document.tokens();
  for (uint32_t i = 0; i < sentences.size(); ++i) {
    if (!sentences[i].span.Overlaps(span)) continue;
    Match match{pattern, i, {sentences[i].first_token, sentences[i].end_token}};
    while (match.tokens.begin + 1 < match.tokens.end &&
           tokens[match.tokens.begin].end <= span.begin)
      ++match.tokens.begin;
    while (match.tokens.end > match.tokens.begin + 1 &&
           tokens[match.tokens.end - 1].begin >= span.end)
      --match.tokens.end;
    return match;
  }
  return std::nullopt;
}

}  // namespace decline_lint
