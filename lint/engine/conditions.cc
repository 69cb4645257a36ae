#include "lint/engine/conditions.h"

#include <algorithm>
#include <optional>

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
    if (Occurs(condition, match) == condition.negated) return false;
  }
  return true;
}

/// Where matches of a branch can begin: around the words that each of them holds.
TokenRange ConditionChecker::StartsOf(const BranchRecord& branch, uint32_t sentence) {
  const Sentence& where = view_.document().sentences()[sentence];
  const TokenRange all{where.first_token, where.end_token};
  if (!presence_ || branch.word_list == RulePack::kNoList) return all;
  presence_->Enter(sentence);
  if (!presence_->Holds(branch.word_list)) return {all.begin, all.begin};
  const TokenRange words = presence_->PlacesOf(branch.word_list);
  return {std::max(all.begin, words.begin - std::min<uint32_t>(words.begin, branch.before_max)),
          words.end - std::min<uint32_t>(words.end, branch.before_min)};
}

template <typename Accept>
bool ConditionChecker::AnyMatch(const ConditionRecord& condition, uint32_t sentence,
                                Accept accept) {
  for (const BranchRecord& branch :
       pack_.branches().subspan(condition.branches.first, condition.branches.count)) {
    TokenRange starts = StartsOf(branch, sentence), match;
    while (starts.begin < starts.end && matcher_.FindNext(branch.node, sentence, starts, &match)) {
      if (accept(match)) return answer_ = {0, sentence, match}, true;
      starts.begin = match.end;
    }
  }
  return false;
}

bool ConditionChecker::Occurs(const ConditionRecord& condition, const Match& match) {
  switch (condition.in) {
    case ConditionIn::kNeighbours:
      return OccursIn(condition, match.sentence == 0 ? 0 : match.sentence - 1,
                      std::min(match.sentence + 2, view_.sentence_count()));
    case ConditionIn::kParagraph:
      return OccursInParagraph(condition, match.sentence);
    case ConditionIn::kMessage:
      return OccursIn(condition, 0, view_.sentence_count());
    default:
      return OccursNear(condition, match);
  }
}

/// In the sentence of the match, at a place that the condition names.
bool ConditionChecker::OccursNear(const ConditionRecord& condition, const Match& match) {
  std::optional<TokenRange> clause;
  return AnyMatch(condition, match.sentence, [&](TokenRange range) {
    switch (condition.in) {
      case ConditionIn::kMatch:
        return Overlap(range, match.tokens);
      case ConditionIn::kBefore:
        return range.end <= match.tokens.begin;
      case ConditionIn::kAfter:
        return range.begin >= match.tokens.end;
      case ConditionIn::kPrevious:
        return range.end == match.tokens.begin;
      case ConditionIn::kNext:
        return range.begin == match.tokens.end;
      case ConditionIn::kClause:
        if (!clause) clause = view_.ClauseAround(match);
        return Overlap(range, *clause);
      default:
        return true;
    }
  });
}

bool ConditionChecker::OccursIn(const ConditionRecord& condition, uint32_t first_sentence,
                                uint32_t end_sentence) {
  for (uint32_t i = first_sentence; i < end_sentence; ++i)
    if (view_.IsOwn(i) && AnyMatch(condition, i, [](TokenRange) { return true; })) return true;
  return false;
}

bool ConditionChecker::OccursInParagraph(const ConditionRecord& condition, uint32_t sentence) {
  const Document& document = view_.document();
  const Paragraph& paragraph = document.paragraphs()[document.sentences()[sentence].paragraph];
  return OccursIn(condition, paragraph.first_sentence, paragraph.end_sentence);
}

bool ConditionChecker::IsNegated(const Match& match) {
  if (pack_.negation_node() == RulePack::kNoNode) return false;
  const uint32_t reach = match.tokens.begin - std::min(kNegationReach, match.tokens.begin);
  TokenRange starts{std::max(reach, view_.ClauseAround(match).begin), match.tokens.begin};
  for (TokenRange negation; starts.begin < starts.end; starts.begin = negation.end) {
    if (!matcher_.FindNext(pack_.negation_node(), match.sentence, starts, &negation)) return false;
    if (negation.end <= match.tokens.begin) return answer_ = {0, match.sentence, negation}, true;
  }
  return false;
}

}  // namespace decline_lint
