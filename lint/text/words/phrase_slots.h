// The tables behind word lists, made by the compiler: at run time none has to be built.
//
// A table is a power of two of slots, half empty or more. A slot is 0 or holds the key of a word or
// phrase; the low bits of a key, which say where to look for it, make room for what is known of it:
// whether it is an entry, and how many words the longest entry has that starts with it.
// tools/embed_language.cc makes a table of every list of rules/language/*.yaml.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "lint/text/words/key_hasher.h"

namespace decline_lint::phrase_slots {

inline constexpr uint64_t kEntry = 1;
inline constexpr int kWordsShift = 1;
inline constexpr uint64_t kValueMask = 0xFF;

/// The slot that holds `key`, or the empty one where it would go.
constexpr size_t IndexOf(std::span<const uint64_t> slots, uint64_t key) {
  size_t at = key & (slots.size() - 1);
  while (slots[at] != 0 && ((slots[at] ^ key) & ~kValueMask) != 0)
    at = (at + 1) & (slots.size() - 1);
  return at;
}

/// kEntry and the number of words; 0 for a key that is not there.
constexpr uint64_t Find(std::span<const uint64_t> slots, uint64_t key) {
  return slots[IndexOf(slots, key)] & kValueMask;
}

constexpr void Add(std::span<uint64_t> slots, uint64_t key, uint64_t value) {
  uint64_t& slot = slots[IndexOf(slots, key)];
  const uint64_t words = std::max((slot & kValueMask) >> kWordsShift, value >> kWordsShift);
  slot = (key & ~kValueMask) | words << kWordsShift | ((slot | value) & kEntry);
}

/// Adds a phrase, and what is known of its first word by it.
constexpr void AddPhrase(std::span<uint64_t> slots, std::string_view phrase) {
  uint64_t whole = 0, first = 0, words = 0;
  while (!phrase.empty()) {
    const size_t end = std::min(phrase.find(' '), phrase.size());
    const uint64_t key = ConstantWordKey(phrase.substr(0, end));
    if (words == 0) first = key;
    whole = words == 0 ? key : ExtendPhraseKey(whole, key);
    ++words;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  Add(slots, whole, kEntry);
  Add(slots, first, words << kWordsShift);
}

/// The table of a list.
template <size_t count>
consteval auto Make(const std::string_view (&phrases)[count]) {
  std::array<uint64_t, std::bit_ceil(4 * count + 4)> slots{};
  for (const std::string_view phrase : phrases) AddPhrase(slots, phrase);
  return slots;
}

}  // namespace decline_lint::phrase_slots
