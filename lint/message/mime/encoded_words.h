// The text of header fields as people read it (RFC 2047).
//
//   =?utf-8?Q?Caf=C3=A9?= =?iso-8859-1?B?IG7kZw==?=    "Café näg"
//
// Neighbouring encoded words are joined without the white space between them, and their bytes
// before they are decoded when charset and encoding agree, since a character may be torn apart.
// What is no proper encoded word stays as it is. Line ends of folded lines vanish.
#pragma once

#include <string_view>

#include "lint/base/span.h"
#include "lint/message/mapped_text.h"

namespace decline_lint {

/// Whether encoded words may stand there.
bool MayHoldEncodedWords(std::string_view value);

/// The text of `value`, a span of the file's bytes. Linear.
MappedText DecodeHeaderText(std::string_view bytes, Span value);

}  // namespace decline_lint
