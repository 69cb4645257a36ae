// What rules ask of a document beside its tokens: which sentences are the writer's own, which are
// the first and the last of the body, whether a sentence lies in a rule's scope, where clauses end.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/engine/match.h"
#include "lint/engine/sentence_matcher.h"
#include "lint/rules/rule_pack.h"
#include "lint/text/document.h"

namespace decline_lint {

class DocumentView {
 public:
  /// `matcher` finds the words that part clauses.
  DocumentView(const RulePack& pack, SentenceMatcher& matcher) : pack_(pack), matcher_(matcher) {}

  void Reset(const Document& document);

  const Document& document() const { return *document_; }
  bool InScope(const Scope& scope, uint32_t sentence) const {
    const Zone zone = document_->sentences()[sentence].zone;
    if ((scope.zones >> static_cast<int>(zone) & 1) == 0) return false;
    return scope.place == Place::kAnywhere || InPlace(scope.place, sentence);
  }
  /// Greeting, body, sign-off or subject.
  bool IsOwn(uint32_t sentence) const;
  /// First and last sentence of the body; both are sentence_count() when the body is empty.
  uint32_t first_body_sentence() const { return first_body_; }
  uint32_t last_body_sentence() const { return last_body_; }
  uint32_t sentence_count() const { return static_cast<uint32_t>(document_->sentences().size()); }

  /// The first match of a pattern's root that begins in `starts`, tokens of the sentence.
  bool FindIn(uint32_t node, uint32_t sentence, TokenRange starts, TokenRange* match) const {
    return matcher_.FindNext(node, sentence, starts, match);
  }
  /// The clause around a match; see docs/writing-rules.md for what parts clauses.
  TokenRange ClauseAround(const Match& match) const;

 private:
  bool InPlace(Place place, uint32_t sentence) const;
  template <typename Use>
  void ForEachMatch(uint32_t node, uint32_t sentence, Use use) const;
  void FindClauseStarts(uint32_t sentence) const;

  const RulePack& pack_;
  SentenceMatcher& matcher_;
  const Document* document_ = nullptr;
  uint32_t first_body_ = 0;
  uint32_t last_body_ = 0;
  /// Where the clauses of one sentence begin, kept for the next question about it.
  mutable std::vector<uint32_t> clause_starts_;
  mutable uint32_t clauses_of_ = UINT32_MAX;
};

}  // namespace decline_lint
