#include "lint/engine/read_document.h"

namespace decline_lint {

void ReadDocument(const Message& message, const RulePack& pack, const MessageIndex* thread,
                  RecipientMarker& recipient, Document& document, bool with_quotes) {
  document.Scan(message, with_quotes);
  recipient.Mark(message, thread, document);
  for (Token& token : document.mutable_tokens()) token.word = pack.FindWord(token.key);
}

}  // namespace decline_lint
