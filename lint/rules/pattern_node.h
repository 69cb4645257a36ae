// A pattern as the matcher walks it: a tree of small records in one array.
//
// The same records drive both ways of matching: the table matcher (engine/pattern_matcher.h) walks
// them over tokens, and the reference turns them into RE2 (rules/regex_emitter.h).
#pragma once

#include <cstdint>

#include "lint/rules/word_dispatch.h"

namespace decline_lint {

enum class NodeOp : uint8_t {
  kWord,        ///< arg: a word id
  kWordSet,     ///< data: sorted word ids, any of them
  kTokenClass,  ///< arg: a TokenClass
  kSequence,    ///< data: nodes, one after the other
  kChoice,      ///< data: nodes, any of them; the first `arg` must be tried at any word
  kOptional,    ///< arg: the node that may be left out
  kOnly,        ///< arg: a node all of whose tokens are of the class data_first
  kGap,         ///< arg: at most so many words or numbers
  kComma,       ///< a comma stands between the token before and the one that follows
  kStart,       ///< the start of the sentence
  kEnd,         ///< the end of the sentence, or its final punctuation
};

/// A word as one bit of a set of 64: what has not the bit does not have the word. Token 0, a word
/// that the pack does not know, has a bit, too.
constexpr uint64_t WordBit(uint32_t word) { return uint64_t{1} << (word % 64); }

struct PatternNode {
  NodeOp op = NodeOp::kWord;
  bool memoize = false;    ///< a matcher should not walk it twice at one place
  uint8_t min_length = 0;  ///< tokens that a match has at least
  uint8_t max_length = 0;  ///< ... and at most
  uint32_t arg = 0;
  uint32_t data_first = 0;  ///< into the pack's node_data
  uint32_t data_count = 0;
  /// Of a choice: the children, after the first `arg` ones, that can only start with a word of the
  /// vocabulary, by that word; mask 0 for none.
  WordDispatch dispatch;
  /// WordBits of all words that a match can begin with; all bits where it can begin otherwise.
  uint64_t first_bits = ~uint64_t{0};
};

/// Tokens that a match may have at the most: what the matcher's sets of ends can hold.
inline constexpr uint32_t kMaxPatternLength = 60;

/// Classes of tokens that patterns can name.
enum class TokenClass : uint8_t {
  kAnyWord,  ///< a word, a number or an amount of any sort: what a gap counts
  kNumber,
  kOrdinal,
  kAmount,
  kTime,
  kDate,
  kUrl,
  kEmail,
  kCapitalized,  ///< not at the start of a sentence
  kAllCaps,
  kSymbol,
  kQuoted,
  kRecipientOrg,
  kRecipientName,
  kCount
};

}  // namespace decline_lint
