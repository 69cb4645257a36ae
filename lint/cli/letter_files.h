// The letters that a run of `decline-lint new` is to choose from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lint/cli/options.h"
#include "lint/letter/letter_book.h"

namespace decline_lint {

/// The program's letters with those of `paths` (files, or folders of them) on top. None when one
/// cannot be used: why is written to standard error, mistakes like findings in a letter.
std::optional<LetterBook> LoadLetters(const std::vector<std::string>& paths, ColorMode color);

}  // namespace decline_lint
