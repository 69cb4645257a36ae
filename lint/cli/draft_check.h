// Tells what cannot be a draft before it is linted: an empty file, a binary one, UTF-16.
//
// Linting those would give findings that make no sense ("no greeting" in a picture).
#pragma once

#include <string>
#include <string_view>

namespace decline_lint {

/// What is wrong with the bytes as a draft, in one line; empty when nothing is.
///
/// Only the first 8 KiB are searched for what marks a binary file: many control characters. A few
/// of them, NULs, and bytes that are not UTF-8 are tolerated: they are read as blanks (see
/// lint/text/tokens/tokenizer.h).
std::string WhyNoDraft(std::string_view bytes);

}  // namespace decline_lint
