// Turns the bytes of any charset into UTF-8, with the way back.
//
// Names are those of MIME (IANA's registry), compared as mail is really written: in any letter case
// and without regard to hyphens and underscores ("utf8", "ISO_8859-1", "cp1252").
//
// Charsets lie. ISO-8859-1 is read as windows-1252, which gives its 32 control characters a
// meaning, as the WHATWG Encoding Standard has it; text that claims to be US-ASCII, or claims
// nothing, is UTF-8 where it can be and else windows-1252.
#pragma once

#include <string_view>

#include "lint/message/mapped_text.h"

namespace decline_lint {

/// Converts `text` in place, character by character; what has no meaning becomes U+FFFD. False when
/// the charset is not known and the text is not UTF-8 either: then each byte over 0x7F is U+FFFD.
/// Linear.
bool ConvertToUtf8(std::string_view charset, MappedText* text);

}  // namespace decline_lint
