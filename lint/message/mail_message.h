// Reads mail that is encoded or has parts (RFC 2045 to 2049): which parts are the writer's words,
// and what they say.
//
//   multipart/alternative   the plain text, or the HTML where that is empty or says "please use
//   HTML" multipart/mixed         every text part; files are known by name only multipart/signed
//   what is signed multipart/related       its root message/rfc822          a forwarded message:
//   somebody else's words encrypted parts         a note
#pragma once

#include "lint/message/message.h"

namespace decline_lint {

/// Whether the header says that the text cannot be read from the bytes as they are.
bool NeedsDecoding(const Message& plain);

/// Makes the mail out of the draft as which ReadPlainMessage read the file.
void ReadMail(const SourceFile& file, const MessageLimits& limits, Message* message);

}  // namespace decline_lint
