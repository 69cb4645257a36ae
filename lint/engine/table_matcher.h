// Walks a pattern's nodes over the tokens of a sentence.
//
// At each place a node answers with the set of places where it can end, as bits relative to the
// place: no backtracking, and with the memo no node is walked twice from one place, so that no
// pattern takes more than its size times the length of the sentence.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "lint/engine/sentence_matcher.h"

namespace decline_lint {

class TableMatcher : public SentenceMatcher {
 public:
  explicit TableMatcher(const RulePack& pack);

  void Reset(const Document& document) override;
  bool FindNext(uint32_t node, uint32_t sentence, TokenRange starts, TokenRange* match) override;

  /// Restricts what follows to a sentence.
  void Enter(const Sentence& sentence);
  /// The end of the longest match that begins at a token of the sentence entered; 0 for none.
  uint32_t LongestFrom(uint32_t node, uint32_t token);
  /// Whether the children of a sequence from the given one on can match, beginning at a token; for
  /// other nodes, whether the node can.
  bool TailMatches(uint32_t node, uint32_t child, uint32_t token);
  /// The classes of a token, as bits (1 << TokenClass).
  uint32_t ClassesOf(uint32_t token) const { return classes_[token]; }

 private:
  /// Bit n is set when a match can take n tokens; bit 0 for none.
  using Ends = uint64_t;

  Ends Walk(uint32_t node, uint32_t at);
  Ends WalkMemoized(uint32_t node, uint32_t at);
  Ends WalkNode(const PatternNode& node, uint32_t at);
  Ends WalkSequence(const PatternNode& node, uint32_t first_child, uint32_t at);
  Ends WalkChoice(const PatternNode& node, uint32_t at);
  Ends WalkOnly(const PatternNode& node, uint32_t at);
  Ends WalkGap(uint32_t most, uint32_t at) const;
  bool WordIsIn(const PatternNode& node, uint32_t word) const;
  bool IsInClass(uint32_t at, uint32_t token_class) const {
    return (classes_[at] >> token_class & 1) != 0;
  }

  /// Counts tokens of all documents, so that what was found in one is no answer in the next.
  struct MemoEntry {
    uint64_t place = UINT64_MAX;
    uint32_t node = UINT32_MAX;
    Ends ends = 0;
  };

  const PatternNode* nodes_;
  const uint32_t* data_;
  const Token* tokens_ = nullptr;
  const Document* document_ = nullptr;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
  uint32_t content_end_ = 0;       ///< before the final punctuation
  std::vector<uint16_t> classes_;  ///< by token
  std::vector<MemoEntry> memo_;
  uint64_t tokens_before_ = 0;  ///< in the documents before this one
};

}  // namespace decline_lint
