// "a" or "an", and the possessive: what a letter needs to put a role or a company into a sentence.
//
//   an engineer   a university librarian   an hourly tutor   an HR manager   a UX designer
//   Quillfern's   Rook & Sons'
//
// It is the sound that counts, so the exceptions of spelling stand in rules/language/writing.yaml.
// An abbreviation of up to three letters, or one that begins with two consonants, is taken to be
// read letter by letter. Text is UTF-8; accents make no difference.
#pragma once

#include <string>
#include <string_view>

namespace decline_lint {

/// "a data analyst", "an engineer". An empty text stays empty.
std::string WithArticle(std::string_view words);

/// "Quillfern's", "Rook & Sons'".
std::string Possessive(std::string_view name);

/// The role without what the letter's sentences say themselves: "archivist" of "the archivist
/// position".
std::string BareRole(std::string_view role);

}  // namespace decline_lint
