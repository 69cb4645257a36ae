// Where a pattern matched: token indexes of the document, half-open.
#pragma once

#include <cstdint>
#include <optional>

#include "lint/base/span.h"
#include "lint/text/document.h"

namespace decline_lint {

struct TokenRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  friend constexpr bool operator==(TokenRange, TokenRange) = default;
};

/// The bytes of the document's text that a range of tokens covers.
inline Span SpanOf(const Document& document, TokenRange range) {
  return {document.tokens()[range.begin].begin, document.tokens()[range.end - 1].end};
}

struct Match {
  uint32_t pattern = 0;   ///< into the pack's patterns
  uint32_t sentence = 0;  ///< into the document's sentences
  TokenRange tokens;
};

/// What a regular expression found, taken to the tokens that it overlaps, so that conditions can be
/// asked; none when it touches no sentence.
std::optional<Match> MatchOver(const Document& document, uint32_t pattern, Span span);

}  // namespace decline_lint
