// Finds whose words are where: splits a message's text into zones before anything else is read.
//
//   Dear Ms Ray,                              greeting
//   Thank you for ...                         body
//   Kind regards,                             sign-off
//   Ann Lee
//   --                                        signature
//   Ann Lee, Acme Ltd
//   On Mon, 3 Mar 2025, B. Ray wrote:         attribution
//   > Dear Ann, ...                           quoted
//
// Two steps. The first goes over the lines once and parts the writer's words from those of others
// and from the signature. The second looks at the first and the last lines of the writer's words
// only, for the greeting and the sign-off. Own words below or between quotes are body again. What
// the message knows already from its structure (Message::marks) is taken over.
#pragma once

#include <vector>

#include "lint/message/message.h"
#include "lint/text/document.h"

namespace decline_lint {

/// The zones of message.text, in order, without gaps, from 0 to its end; none for an empty text.
/// Neighbours of one kind are joined, except that each attribution is a zone of its own.
///
/// White space belongs to the zone before it, so a zone begins at its first line or word; the first
/// zone takes the white space above it. Linear in the text; allocates nothing but the zones.
void FindZones(const Message& message, std::vector<ZoneSpan>* zones);

}  // namespace decline_lint
