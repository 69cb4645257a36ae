// Decides whether a match stands: `unless`, `with` and negation, as docs/writing-rules.md tells
// them.
#pragma once

#include <vector>

#include "lint/engine/document_view.h"
#include "lint/engine/match.h"
#include "lint/engine/sentence_matcher.h"
#include "lint/engine/word_presence.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

class ConditionChecker {
 public:
  ConditionChecker(const RulePack& pack, const DocumentView& view, SentenceMatcher& matcher,
                   WordPresence* presence)
      : pack_(pack), view_(view), matcher_(matcher), presence_(presence) {}

  /// Whether the conditions of the match's pattern and of its rule let it stand.
  bool Stands(const Match& match);

  /// The same, asked one by one: whether a condition's patterns occur where it wants them, and
  /// whether a negation governs the match.
  bool Occurs(const ConditionRecord& condition, const Match& match);
  bool IsNegated(const Match& match);
  /// Where the words stand that answered the last of these questions with yes.
  const Match& answer() const { return answer_; }

 private:
  bool AllHold(IndexRange conditions, const Match& match);
  bool OccursIn(const ConditionRecord& condition, uint32_t first_sentence, uint32_t end_sentence);
  bool OccursNear(const ConditionRecord& condition, const Match& match);
  bool OccursInParagraph(const ConditionRecord& condition, uint32_t sentence);
  TokenRange StartsOf(const BranchRecord& branch, uint32_t sentence);
  /// Calls `accept` with the matches of a condition's patterns in a sentence until it says true.
  template <typename Accept>
  bool AnyMatch(const ConditionRecord& condition, uint32_t sentence, Accept accept);

  const RulePack& pack_;
  const DocumentView& view_;
  SentenceMatcher& matcher_;
  WordPresence* presence_;  ///< null for the reference
  Match answer_;
};

}  // namespace decline_lint
