// Cuts the tokens of a zone into paragraphs and sentences.
//
// A sentence ends
//   at . ! ? and their runs, behind closing brackets ("(Really?) Yes."), but not before a comma or
//   before a lower-case word behind a bracket or quotation mark ("(approx.) five", "“No!” he
//   said"); at an ellipsis before a capital or a line break; at the end of a paragraph, before a
//   list item, and at the end of a line of a sign-off; at the end of a line without a stop when the
//   next starts with a capital and would have fitted
//   ("Thank you for your mail\nI have decided to stay"): such lines were not made by wrapping.
// A stop that belongs to a word is no token, see full_stop.h. What holds no word or number is no
// sentence of its own, unless its paragraph holds nothing else.
#pragma once

#include <string_view>
#include <vector>

#include "lint/text/document.h"

namespace decline_lint {

/// Appends the paragraphs and sentences of `zone`, whose tokens are those from `first_token` on,
/// and sets kSentenceStart of the tokens. Linear in the length of the zone.
void FindSentences(std::string_view text, const ZoneSpan& zone, uint32_t first_token,
                   std::vector<Token>& tokens, std::vector<Paragraph>& paragraphs,
                   std::vector<Sentence>& sentences);

}  // namespace decline_lint
