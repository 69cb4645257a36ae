// "Did you mean": finds the known word that a mistyped one was most likely meant to be.
//
//   NearestWord("forbit", {{"forbid", "require"}})  gives "forbid"
//   NearestWord("xyz", {{"forbid", "require"}})     gives ""
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace decline_lint {

/// Words longer than this (bytes) are never compared: no name is as long.
inline constexpr size_t kMaxComparedWord = 64;

/// How many insertions, deletions, substitutions and swaps of neighbours lead from one word to the
/// other, no place being edited twice (the restricted Damerau-Levenshtein distance). Bytes are
/// compared, ASCII letter case is ignored. Both words must be at most kMaxComparedWord long.
uint32_t EditDistance(std::string_view a, std::string_view b);

/// The known word nearest to `word`, among equals the one that begins like it for longest, then the
/// first; empty when none is near enough: about one edit in three letters. It views the element of
/// `known`.
std::string_view NearestWord(std::string_view word, std::span<const std::string_view> known);

}  // namespace decline_lint
