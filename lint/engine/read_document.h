// From a message to a document that rules can be asked about.
#pragma once

#include "lint/engine/recipient.h"
#include "lint/message/message.h"
#include "lint/rules/rule_pack.h"
#include "lint/text/document.h"

namespace decline_lint {

/// Scans the message and tells its tokens what the engine knows of them: whether they name the
/// reader, and their ids in the pack's vocabulary. `recipient` is working memory,
/// `thread` may be null. For `with_quotes` see Document::Scan.
void ReadDocument(const Message& message, const RulePack& pack, const MessageIndex* thread,
                  RecipientMarker& recipient, Document& document, bool with_quotes = false);

}  // namespace decline_lint
