// Words that stand for several: "don't", "cannot", "gonna", "I'm", and their forms without
// apostrophe.
//
// Two lists of rules/language/english.yaml: whole words with their parts ("contractions") and what
// hangs on any word by an apostrophe ("clitics"). A word splits into the parts of the first list,
// or into a stem and a clitic, the stem splitting further ("couldn't've").
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace decline_lint {

/// One part of a split word.
struct ContractionPart {
  uint64_t key = 0;        ///< of the part's meaning
  uint8_t size = 0;        ///< bytes of the folded word that it takes
  uint8_t fixed_form = 0;  ///< see Token; 0 when the meaning is what is written
};

/// The parts of a split word, in order; none for a word that stands for itself.
class ContractionParts {
 public:
  static constexpr size_t kMax = 8;
  const ContractionPart* begin() const { return parts_.data(); }
  const ContractionPart* end() const { return parts_.data() + size_; }
  bool empty() const { return size_ == 0; }
  size_t size() const { return size_; }
  void Add(const ContractionPart& part) { parts_[size_++] = part; }

 private:
  std::array<ContractionPart, kMax> parts_;
  size_t size_ = 0;
};

/// Longer words are never split (bytes of the folded word).
inline constexpr size_t kLongestContraction = 32;

/// A bit by a key's low bits: the key may be in the list of whole words.
class ContractionFilter {
 public:
  constexpr void Add(uint64_t key) { bits_[WordOf(key)] |= uint64_t{1} << (key % 64); }
  constexpr bool MayHold(uint64_t key) const { return (bits_[WordOf(key)] >> (key % 64) & 1) != 0; }

 private:
  static constexpr size_t WordOf(uint64_t key) { return (key >> 6) % 64; }
  std::array<uint64_t, 64> bits_{};
};
extern const ContractionFilter kContractionFilter;

std::span<const ContractionPart> FindListedContraction(uint64_t key);

/// The parts of the word of that key in the list of whole words; empty for any other.
inline std::span<const ContractionPart> FindContraction(uint64_t key) {
  if (!kContractionFilter.MayHold(key)) [[likely]]
    return {};
  return FindListedContraction(key);
}

/// Splits a folded word, which may have apostrophes.
ContractionParts SplitContraction(std::string_view folded);

/// What a part stands for, by Token::fixed_form (1-based).
std::string_view FixedForm(uint8_t index);

}  // namespace decline_lint
