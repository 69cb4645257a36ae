// Finds out which tokens stand between quotation marks.
//
// Tokens are flagged kInQuotes when the closing mark comes, never before: a mark that is not closed
// in its paragraph flags nothing. Each token is flagged at most once a kind of mark, so that the
// work is linear. Straight single marks count as quotation only where they stand like one: before a
// word and after white space, or the other way around.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/text/tokens/char_class.h"
#include "lint/text/tokens/token.h"

namespace decline_lint {

class QuoteTracker {
 public:
  explicit QuoteTracker(std::vector<Token>& tokens) : tokens_(tokens) {}

  /// A quotation mark or apostrophe after the tokens so far.
  void OnMark(CharClass mark, bool space_before, Char next);
  /// A paragraph ends: what is open stays without effect.
  void Reset() { open_double_ = open_single_ = kNone; }
  /// Tokens from `count` on were taken back.
  void OnTokensTaken(size_t count);

 private:
  static constexpr size_t kNone = static_cast<size_t>(-1);
  void Close(size_t& open);

  std::vector<Token>& tokens_;
  size_t open_double_ = kNone;  ///< index of the first token inside
  size_t open_single_ = kNone;
};

}  // namespace decline_lint
