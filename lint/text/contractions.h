// Words that stand for several: "don't", "cannot", "gonna", "I'm", and their forms without
// apostrophe.
//
// Two lists of rules/language/english.yaml: whole words with their parts ("contractions") and what
// hangs on any word by an apostrophe ("clitics"). A word splits into the parts of the first list,
// or into a stem and a clitic, the stem splitting further ("couldn't've").
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/text/key_table.h"

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

class Contractions {
 public:
  /// Longer words are never split (bytes of the folded word).
  static constexpr size_t kLongest = 32;

  /// The lists, read once.
  static const Contractions& Get();

  /// The parts of the word of that key in the list of whole words; empty for any other.
  std::span<const ContractionPart> Find(uint64_t key) const {
    if ((filter_[(key >> 6) % kFilterWords] >> (key % 64) & 1) == 0) [[likely]]
      return {};
    return FindListed(key);
  }
  /// Splits a folded word, which may have apostrophes.
  ContractionParts Split(std::string_view folded) const;
  /// What a part stands for, by Token::fixed_form (1-based).
  std::string_view FixedForm(uint8_t index) const { return fixed_forms_[index - 1]; }

 private:
  static constexpr size_t kFilterWords = 64;
  struct Clitic {
    std::string_view text;
    ContractionPart part;
  };

  Contractions();
  void AddWord(std::string_view parts);
  ContractionPart MakePart(std::string_view written, std::string_view meaning);
  std::span<const ContractionPart> FindListed(uint64_t key) const;
  const Clitic* FindClitic(std::string_view folded) const;

  std::array<uint64_t, kFilterWords> filter_{};  ///< a bit by a key's low bits: may be listed
  std::vector<std::string_view> fixed_forms_;
  std::vector<ContractionPart> parts_;
  std::vector<Clitic> clitics_;
  KeyTable<std::pair<uint32_t, uint32_t>> words_;  ///< half-open range of parts_
};

}  // namespace decline_lint
