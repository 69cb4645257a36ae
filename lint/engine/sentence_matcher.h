// Finds the matches of one pattern in one sentence: the same question, answered in two ways.
//
// TableMatcher walks the pattern's nodes and is what runs; RegexMatcher turns them into RE2 and is
// the reference that tests hold it against. Both give the leftmost match, and of those that begin
// there the longest.
#pragma once

#include <cstdint>

#include "lint/engine/match.h"
#include "lint/rules/rule_pack.h"
#include "lint/text/document.h"

namespace decline_lint {

class SentenceMatcher {
 public:
  virtual ~SentenceMatcher() = default;

  /// Must be called first for each document; Token::word must be filled in.
  virtual void Reset(const Document& document) = 0;
  /// The first match of the pattern with that root that begins in `starts`, tokens of the sentence.
  /// False when there is none.
  virtual bool FindNext(uint32_t node, uint32_t sentence, TokenRange starts, TokenRange* match) = 0;
};

}  // namespace decline_lint
