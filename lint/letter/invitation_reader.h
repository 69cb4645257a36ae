// Reads from an invitation what an answer needs to know.
//
//   reader      Reply-To or From; where that is an office's address, the name below the mail
//   writer      whom it was sent to, or whom it greets
//   role        "the role of X", "the X position", "your application for X", the subject
//   company     what the sender's domain spells, as the text writes it; "your interest in X"
//   interview   the one day after the invitation that its sentences about an interview name
//   invited     its Date
//
// Nothing is guessed: of two days that are offered none is taken, and what is not found stays
// empty, so that the letter has a placeholder there. Linear in the mail's length.
#pragma once

#include "lint/letter/letter_values.h"
#include "lint/message/message.h"

namespace decline_lint {

LetterValues ReadInvitation(const Message& message);

}  // namespace decline_lint
