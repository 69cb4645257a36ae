// Decides whether a match stands: `unless`, `with` and negation, as docs/writing-rules.md tells
// them.
#pragma once

#include <vector>

#include "lint/engine/document_view.h"
#include "lint/engine/match.h"
#include "lint/engine/sentence_matcher.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

class ConditionChecker {
 public:
  /// The reference looks for every phrase at every token, the table way only for those of whose
  /// words one stands in the sentence, and only near it.
  ConditionChecker(const RulePack& pack, const DocumentView& view, SentenceMatcher& matcher,
                   bool reference)
      : pack_(pack),
        view_(view),
        matcher_(matcher),
        reference_(reference),
        visits_(pack.branches().size()),
        known_(kKnownSize) {}

  /// Must be called first for each document.
  void Reset() {
    first_sentence_ = end_sentence_;
    end_sentence_ += view_.sentence_count();
  }

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
  /// A branch that may match in a sentence, and where its matches may begin.
  struct Candidate {
    uint32_t branch = 0;
    TokenRange starts;
  };
  /// What is known of the phrases of a group in a sentence.
  enum class Occurrence : uint8_t { kUnknown, kNone, kSome };
  struct Known {
    uint64_t question = UINT64_MAX;  ///< group and sentence, of all documents
    Occurrence occurrence = Occurrence::kUnknown;
    TokenRange words;  ///< of an occurrence
  };
  Known& KnownOf(uint32_t group, uint32_t sentence);
  bool OccursInSentence(const ConditionRecord& condition, uint32_t sentence);
  void FindCandidates(const PhraseGroup& group, const Sentence& sentence);
  void AddCandidate(uint32_t branch, TokenRange starts);
  /// Calls `accept` with the matches of a condition's patterns in a sentence until it says true.
  template <typename Accept>
  bool AnyMatch(const ConditionRecord& condition, uint32_t sentence, Accept accept);

  const RulePack& pack_;
  const DocumentView& view_;
  SentenceMatcher& matcher_;
  Match answer_;
  const bool reference_;
  std::vector<Candidate> candidates_;
  /// Of one branch: in which visit of a sentence it was last found, as which candidate.
  struct Visit {
    uint64_t number = 0;
    uint32_t candidate = 0;
  };
  std::vector<Visit> visits_;  ///< by branch
  uint64_t visit_ = 0;         ///< counts up with each look for candidates

  /// A power of two. An entry is replaced by the next that falls on it.
  static constexpr size_t kKnownSize = 512;
  std::vector<Known> known_;
  /// Numbers of the document's sentences; no other document's have the same.
  uint64_t first_sentence_ = 0;
  uint64_t end_sentence_ = 0;
};

}  // namespace decline_lint
