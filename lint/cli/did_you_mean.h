// The second half of a message about an unknown word:
// "unknown option '--fromat', did you mean '--format'?".
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace decline_lint {

/// ", did you mean 'NEAREST'?", or nothing when no known word is near.
std::string DidYouMean(std::string_view word, std::span<const std::string_view> known);

/// "a, b and c".
std::string JoinWords(std::span<const std::string_view> words);

}  // namespace decline_lint
