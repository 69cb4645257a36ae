// The names of header fields that a draft may open with.
//
// A draft is often typed without any header, and its first line may look like one ("Note: I can't
// come"). So only names that mail programs and people really write count: those of RFC 5322 section
// 3.6, of MIME, and the word for "subject" in some other languages. Names are compared in any
// letter case, as section 1.2.2 demands.
#pragma once

#include <string_view>

namespace decline_lint {

/// Whether two names are the same but for the case of ASCII letters.
bool EqualFieldNames(std::string_view a, std::string_view b);

/// Whether a block of header lines may open with a field of that name.
bool OpensHeader(std::string_view name);

/// Whether a line below the first may be a field of that name: one that opens a header, any name
/// with a hyphen ("List-Id", "X-Mailer"), or a further known one.
bool ContinuesHeader(std::string_view name);

/// Whether only a mail program writes such a field: then all lines up to the empty one are fields,
/// whatever their names.
bool IsWrittenByPrograms(std::string_view name);

/// Whether the field of that name holds the subject: "Subject", "Betreff", "Asunto" ...
bool IsSubjectName(std::string_view name);

}  // namespace decline_lint
