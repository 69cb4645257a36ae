// The field {match} of a rule's texts, which stands for the words that were found.
//
//   message: "'{match}' is no word here"   ->   "'alot' is no word here"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace decline_lint {

/// The text with `words` in the place of each {match}.
std::string FillMatch(std::string_view text, std::string_view words);

inline constexpr size_t kLongestQuote = 40;

/// The words on one line and in at most `longest` bytes, cut at a character's border and ended by
/// "..." when they are longer.
std::string QuoteWords(std::string_view words, size_t longest);

/// A message with {match} filled in, short enough to obey the limit of messages (docs/messages.md).
std::string FillMessage(std::string_view message, std::string_view words);

}  // namespace decline_lint
