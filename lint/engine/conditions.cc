#include "lint/engine/conditions.h"

#include <algorithm>

namespace decline_lint {
namespace {

/// How far before a match a negation still governs it, in tokens.
constexpr uint32_t kNegationReach = 4;

bool Overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

bool ConditionChecker::Stands(const Match& match) {
  const PatternRecord& pattern = pack_.patterns()[match.pattern];
  return AllHold(pattern.conditions, match) &&
         AllHold(pack_.rules()[pattern.rule].conditions, match) &&
         !(pattern.negation_breaks && IsNegated(match));
}

bool ConditionChecker::AllHold(IndexRange conditions, const Match& match) {
  for (uint32_t i = 0; i < conditions.count; ++i) {
    const ConditionRecord& condition = pack_.conditions()[conditions.first + i];
    if (Holds(condition, match) == condition.negated) return false;
  }
  return true;
}

/// Whether the sentence holds a word without which the condition's patterns cannot match.
bool ConditionChecker::MayOccur(const ConditionRecord& condition, uint32_t sentence) {
  if (!presence_ || condition.word_list == RulePack::kNoList) return true;
  presence_->Enter(sentence);
  return presence_->Holds(condition.word_list);
}

const std::vector<TokenRange>& ConditionChecker::FindAll(uint32_t node, uint32_t sentence) {
  found_.clear();
  matcher_.FindAll(node, sentence, found_);
  return found_;
}

bool ConditionChecker::Holds(const ConditionRecord& condition, const Match& match) {
  switch (condition.in) {
    case ConditionIn::kNeighbours:
      return OccursIn(condition, match.sentence == 0 ? 0 : match.sentence - 1,
                      std::min(match.sentence + 2, view_.sentence_count()));
    case ConditionIn::kParagraph: return OccursInParagraph(condition, match.sentence);
    case ConditionIn::kMessage: return OccursIn(condition, 0, view_.sentence_count());
    default: return OccursNear(condition, match);
  }
}

/// In the sentence of the match, at a place that the condition names.
bool ConditionChecker::OccursNear(const ConditionRecord& condition, const Match& match) {
  if (!MayOccur(condition, match.sentence)) return false;
  const std::vector<TokenRange>& found = FindAll(condition.node, match.sentence);
  if (found.empty()) return false;
  TokenRange clause;
  if (condition.in == ConditionIn::kClause) clause = view_.ClauseAround(match);
  return std::any_of(found.begin(), found.end(), [&](TokenRange range) {
    switch (condition.in) {
      case ConditionIn::kMatch: return Overlap(range, match.tokens);
      case ConditionIn::kBefore: return range.end <= match.tokens.begin;
      case ConditionIn::kAfter: return range.begin >= match.tokens.end;
      case ConditionIn::kClause: return Overlap(range, clause);
      default: return true;
    }
  });
}

bool ConditionChecker::OccursIn(const ConditionRecord& condition, uint32_t first_sentence, uint32_t end_sentence) {
  for (uint32_t i = first_sentence; i < end_sentence; ++i)
    if (view_.IsOwn(i) && MayOccur(condition, i) && !FindAll(condition.node, i).empty())
      return true;
  return false;
}

bool ConditionChecker::OccursInParagraph(const ConditionRecord& condition, uint32_t sentence) {
  const Document& document = view_.document();
  const Paragraph& paragraph = document.paragraphs()[document.sentences()[sentence].paragraph];
  return OccursIn(condition, paragraph.first_sentence, paragraph.end_sentence);
}

bool ConditionChecker::IsNegated(const Match& match) {
  if (pack_.negation_node() == RulePack::kNoNode) return false;
  const TokenRange clause = view_.ClauseAround(match);
  const uint32_t reach = std::max(clause.begin, match.tokens.begin - std::min(kNegationReach, match.tokens.begin));
  const auto& found = FindAll(pack_.negation_node(), match.sentence);
  return std::any_of(found.begin(), found.end(), [&](TokenRange range) {
    return range.begin >= reach && range.end <= match.tokens.begin;
  });
}

}  // namespace decline_lint
