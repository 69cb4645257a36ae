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

void ConditionChecker::AddCandidate(uint32_t branch, TokenRange starts) {
  Visit& visit = visits_[branch];
  if (visit.number != visit_) {
    visit = {visit_, static_cast<uint32_t>(candidates_.size())};
    candidates_.push_back({branch, starts});
    return;
  }
  TokenRange& all = candidates_[visit.candidate].starts;
  all = {std::min(all.begin, starts.begin), std::max(all.end, starts.end)};
}

void ConditionChecker::FindCandidates(const PhraseGroup& group, const Sentence& sentence) {
  candidates_.clear();
  ++visit_;
  const TokenRange all{sentence.first_token, sentence.end_token};
  const uint32_t everywhere = reference_ ? group.branches.count : group.unlisted;
  for (uint32_t i = 0; i < everywhere; ++i) candidates_.push_back({group.branches.first + i, all});
  if (everywhere == group.branches.count) return;
  for (uint32_t i = all.begin; i < all.end; ++i) {
    const uint32_t word = view_.document().tokens()[i].word;
    if (word == 0) continue;
    for (uint32_t number : Dispatched(pack_.node_data().data(), group.dispatch, word)) {
      const BranchRecord& branch = pack_.branches()[number];
      const uint32_t room = i - all.begin;
      if (room < branch.before_min) continue;
      AddCandidate(number,
                   {i - std::min<uint32_t>(room, branch.before_max), i + 1 - branch.before_min});
    }
  }
}

ConditionChecker::Known& ConditionChecker::KnownOf(uint32_t group, uint32_t sentence) {
  const uint64_t number = first_sentence_ + sentence;
  const uint64_t question = number * pack_.groups().size() + group;
  Known& known = known_[(number * 61 + group) % kKnownSize];
  if (known.question != question) known = {question, Occurrence::kUnknown, {}};
  return known;
}

/// Many matches ask the same of one sentence: that it has none of the phrases is remembered.
template <typename Accept>
bool ConditionChecker::AnyMatch(const ConditionRecord& condition, uint32_t sentence,
                                Accept accept) {
  Known& known = KnownOf(condition.group, sentence);
  if (known.occurrence == Occurrence::kNone) return false;
  FindCandidates(pack_.groups()[condition.group], view_.document().sentences()[sentence]);
  known.occurrence = Occurrence::kNone;
  for (const Candidate& candidate : candidates_) {
    const uint32_t node = pack_.branches()[candidate.branch].node;
    TokenRange starts = candidate.starts, match;
    while (starts.begin < starts.end && matcher_.FindNext(node, sentence, starts, &match)) {
      known.occurrence = Occurrence::kSome;
      known.words = match;
      if (accept(match)) return answer_ = {0, sentence, match}, true;
      starts.begin = match.end;
    }
  }
  return false;
}

bool ConditionChecker::OccursInSentence(const ConditionRecord& condition, uint32_t sentence) {
  const Known& known = KnownOf(condition.group, sentence);
  if (known.occurrence == Occurrence::kSome) return answer_ = {0, sentence, known.words}, true;
  return AnyMatch(condition, sentence, [](TokenRange) { return true; });
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
  if (condition.in == ConditionIn::kSentence) return OccursInSentence(condition, match.sentence);
  std::optional<TokenRange> known_clause;
  const auto clause = [&] {
    if (!known_clause) known_clause = view_.ClauseAround(match);
    return *known_clause;
  };
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
        return Overlap(range, clause());
      case ConditionIn::kClauseBefore:
        return range.end <= match.tokens.begin && range.begin >= clause().begin;
      case ConditionIn::kClauseAfter:
        return range.begin >= match.tokens.end && range.end <= clause().end;
      default:
        return true;
    }
  });
}

bool ConditionChecker::OccursIn(const ConditionRecord& condition, uint32_t first_sentence,
                                uint32_t end_sentence) {
  for (uint32_t i = first_sentence; i < end_sentence; ++i)
    if (view_.IsOwn(i) && OccursInSentence(condition, i)) return true;
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
