// Word lists of the languages that the scanner and the pattern compiler know.
//
// Written down in rules/language/*.yaml and turned into constant tables at build time
// (tools/embed_language.cc); every list is sorted bytewise, so that it can be searched by halves.
// All words are normalized forms: lower case, no accents, apostrophes as '.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace decline_lint::language {

/// One row of a mapping from a word to others, sorted by `from`, then `to`.
struct Pair {
  std::string_view from;
  std::string_view to;
};

/// The list of that name, e.g. "sentence-openers"; empty when there is none.
std::span<const std::string_view> List(std::string_view name);
/// The same list as a table of keys, see phrase_slots.h.
std::span<const uint64_t> Slots(std::string_view name);
/// The mapping of that name, e.g. "contractions"; empty when there is none.
std::span<const Pair> Mapping(std::string_view name);

}  // namespace decline_lint::language
