// What goes with words that a fix deletes, so that what is left is still a sentence: loose commas
// and blanks, a capital at its beginning, an emptied line.
//
//   They pay more, and I start soon; I decline.   ->   I decline.
//   I decline because they pay more.              ->   I decline.
//   I decline.\n\nThey pay more.\n\nBest,         ->   I decline.\n\nBest,
//
// Spans and edits are of the document's text.
#pragma once

#include <optional>

#include "lint/diag/diagnostic.h"
#include "lint/engine/match.h"
#include "lint/engine/rule_context.h"

namespace decline_lint {

/// The clause around a finding, within one sentence.
struct ClausePlace {
  const Sentence* sentence = nullptr;
  TokenRange tokens;  ///< without the marks that part it from the rest
};

/// None where the finding was made by a regular expression.
std::optional<ClausePlace> FindClause(const RuleContext& context, Span span);

/// The clause without "because", "and" or the like at its beginning.
TokenRange WithoutJoin(const Document& document, TokenRange clause);

/// The first sentence that ends after an offset; their number when there is none.
uint32_t SentenceFrom(const Document& document, uint32_t offset);

/// The sentences that the span touches, with the quotation marks around them.
Span SentencesAround(const Document& document, Span span);

TextEdit DeleteWords(const Document& document, Span span);
TextEdit DeleteSentences(const Document& document, Span span);
/// None when what is left of the sentence would not stand alone.
std::optional<TextEdit> DeleteClause(const RuleContext& context, Span span);

}  // namespace decline_lint
