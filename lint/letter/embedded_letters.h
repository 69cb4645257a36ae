// The letter files that the program brings along, rules/decline/letters/*.yaml.
//
// Defined in a file that tools/embed_letters.cc generates, which has found them free of mistakes.
#pragma once

#include <span>

#include "lint/rules/embedded_pack.h"

namespace decline_lint {

std::span<const EmbeddedFile> EmbeddedLetterFiles();

}  // namespace decline_lint
