// Writes header fields of mail (RFC 5322), with text beyond ASCII as encoded words (RFC 2047).
//
//   Subject: =?utf-8?Q?Re:_Entretien_pour_le_poste_d=27arch=C3=A9ologue?=
//
// Lines end in LF and are folded at 76 columns where they can be. What is written is one field,
// whatever the value holds: control characters are left out, so no value can open another.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lint/letter/person.h"

namespace decline_lint {

/// A field whose value is text, such as Subject.
void AppendTextField(std::string_view name, std::string_view text, std::string& out);

/// A field whose value is one address, with the name before it.
void AppendAddressField(std::string_view name, const Mailbox& mailbox, std::string& out);

/// A field whose value is words of ASCII without blanks in them, such as message ids.
void AppendWordsField(std::string_view name, std::span<const std::string> words, std::string& out);

}  // namespace decline_lint
