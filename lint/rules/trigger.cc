#include "lint/rules/trigger.h"

#include <algorithm>

namespace decline_lint {
namespace {

/// The share of a letter's tokens that are of a class, roughly.
double ClassShare(TokenClass token_class) {
  switch (token_class) {
    case TokenClass::kAnyWord:
      return 1;
    case TokenClass::kCapitalized:
      return 0.07;
    case TokenClass::kNumber:
      return 0.01;
    default:
      return 0.005;
  }
}

/// A list of words that most sentences hold tells nothing.
constexpr double kTokensOfSentence = 15;
constexpr double kLargestShare = 1.5;

/// How much trying a trigger leads to: it is tried from every place where a match can start.
double Work(const Trigger& trigger) {
  return trigger.cost * (4 + trigger.before_max - trigger.before_min);
}

}  // namespace

const Trigger& TriggerFinder::Find(uint32_t node) {
  const auto at = known_.find(node);
  if (at != known_.end()) return at->second;
  const Trigger trigger = Compute(node);
  return known_.emplace(node, trigger).first->second;
}

Trigger TriggerFinder::Compute(uint32_t id) {
  const PatternNode node = nodes_.nodes()[id];
  switch (node.op) {
    case NodeOp::kWord:
    case NodeOp::kWordSet:
      return OfWords(nodes_.WordsOf(id));
    case NodeOp::kTokenClass:
      return OfClass(static_cast<TokenClass>(node.arg));
    case NodeOp::kOnly:
      return OfOnly(id);
    case NodeOp::kSequence:
      return OfSequence(id);
    case NodeOp::kChoice:
      return OfChoice(id);
    default:
      return {};
  }
}

double TriggerFinder::CostOf(WordSets::Id words) {
  const auto [at, added] = known_costs_.emplace(words, 0);
  if (added)
    for (uint32_t word : nodes_.sets().Words(words)) at->second += word_cost_(word);
  return at->second;
}

Trigger TriggerFinder::OfWords(WordSets::Id words) {
  Trigger trigger;
  trigger.valid = true;
  trigger.words = words;
  trigger.cost = CostOf(words);
  return trigger;
}

Trigger TriggerFinder::OfClass(TokenClass token_class) const {
  Trigger trigger;
  trigger.valid = true;
  trigger.classes = 1u << static_cast<int>(token_class);
  trigger.cost = token_count_ * ClassShare(token_class);
  return trigger;
}

/// All tokens of a match are of the class, the first one, too: few words are all capitals.
Trigger TriggerFinder::OfOnly(uint32_t id) {
  const PatternNode node = nodes_.nodes()[id];
  const Trigger by_class = OfClass(static_cast<TokenClass>(node.data_first));
  const Trigger& inner = Find(node.arg);
  return node.min_length > 0 && (!inner.valid || Work(by_class) < Work(inner)) ? by_class : inner;
}

Trigger TriggerFinder::OfSequence(uint32_t id) {
  Trigger best;
  uint32_t before_min = 0, before_max = 0, index = 0;
  for (uint32_t child : nodes_.Children(id)) {
    Trigger trigger = Find(child);
    trigger.child = index++;
    trigger.inner_min = trigger.before_min;
    trigger.inner_max = trigger.before_max;
    trigger.before_min += before_min;
    trigger.before_max += before_max;
    if (trigger.valid && (!best.valid || Work(trigger) < Work(best))) best = trigger;
    before_min += nodes_.nodes()[child].min_length;
    before_max += nodes_.nodes()[child].max_length;
  }
  return best;
}

Trigger TriggerFinder::OfChoice(uint32_t id) {
  Trigger all;
  std::vector<WordSets::Id> words;
  for (uint32_t child : nodes_.Children(id)) {
    const Trigger& trigger = Find(child);
    if (!trigger.valid) return {};
    if (!all.valid) all = {true, WordSets::kEmpty, 0, trigger.before_min, trigger.before_max};
    words.push_back(trigger.words);
    all.classes |= trigger.classes;
    all.before_min = std::min(all.before_min, trigger.before_min);
    all.before_max = std::max(all.before_max, trigger.before_max);
  }
  all.words = nodes_.sets().Union(words);
  all.cost = CostOf(all.words);
  for (uint32_t bit = 0; bit < static_cast<uint32_t>(TokenClass::kCount); ++bit)
    if (all.classes >> bit & 1) all.cost += token_count_ * ClassShare(static_cast<TokenClass>(bit));
  return all;
}

bool TriggerFinder::IsTelling(const Trigger& trigger) const {
  return trigger.valid && trigger.classes == 0 &&
         trigger.cost * kTokensOfSentence < kLargestShare * token_count_;
}

std::optional<TriggerFinder::Companion> TriggerFinder::FindCompanion(uint32_t id) {
  if (nodes_.nodes()[id].op != NodeOp::kSequence) return std::nullopt;
  std::optional<Companion> rarest;
  double cost = 0;
  const uint32_t trigger_child = Find(id).child;
  for (uint32_t i = 0; i < nodes_.Children(id).size(); ++i) {
    const Trigger& other = Find(nodes_.Child(id, i));
    if (i == trigger_child || !IsTelling(other) || (rarest && cost <= other.cost)) continue;
    rarest = {other.words, i > trigger_child};
    cost = other.cost;
  }
  return rarest;
}

}  // namespace decline_lint
