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

void Merge(const Trigger& from, Trigger& into) {
  into.words.insert(from.words.begin(), from.words.end());
  into.classes |= from.classes;
  into.cost += from.cost;
  into.before_min = std::min(into.before_min, from.before_min);
  into.before_max = std::max(into.before_max, from.before_max);
}

}  // namespace

void TriggerFinder::AddWord(uint32_t word, Trigger& trigger) const {
  trigger.valid = true;
  if (trigger.words.insert(word).second) trigger.cost += word_cost_(word);
}

Trigger TriggerFinder::Find(uint32_t id) const {
  const PatternNode& node = nodes_[id];
  Trigger trigger;
  switch (node.op) {
    case NodeOp::kWord:
      AddWord(node.arg, trigger);
      break;
    case NodeOp::kWordSet:
      for (uint32_t i = 0; i < node.data_count; ++i) AddWord(data_[node.data_first + i], trigger);
      break;
    case NodeOp::kTokenClass:
      trigger.valid = true;
      trigger.classes = 1u << node.arg;
      trigger.cost = token_count_ * ClassShare(static_cast<TokenClass>(node.arg));
      break;
    case NodeOp::kOnly:
      return Find(node.arg);
    case NodeOp::kSequence:
      return FindInSequence(node);
    case NodeOp::kChoice:
      return FindInChoice(node);
    default:
      break;
  }
  return trigger;
}

Trigger TriggerFinder::FindInSequence(const PatternNode& node) const {
  Trigger best;
  uint32_t before_min = 0, before_max = 0;
  for (uint32_t i = 0; i < node.data_count; ++i) {
    const uint32_t child = data_[node.data_first + i];
    Trigger trigger = Find(child);
    trigger.child = i;
    trigger.inner_min = trigger.before_min;
    trigger.inner_max = trigger.before_max;
    trigger.before_min += before_min;
    trigger.before_max += before_max;
    if (trigger.valid && (!best.valid || Work(trigger) < Work(best))) best = std::move(trigger);
    before_min += nodes_[child].min_length;
    before_max += nodes_[child].max_length;
  }
  return best;
}

Trigger TriggerFinder::FindInChoice(const PatternNode& node) const {
  std::set<uint32_t> children(data_.begin() + node.data_first,
                              data_.begin() + node.data_first + node.data_count);
  for (uint32_t i = 0; i < node.dispatch_count; ++i)
    children.insert(data_[node.dispatch_first + 2 * i + 1]);
  Trigger all;
  for (uint32_t child : children) {
    const Trigger trigger = Find(child);
    if (!trigger.valid) return {};
    if (!all.valid) {
      all = trigger;
    } else {
      Merge(trigger, all);
    }
  }
  return all;
}

bool TriggerFinder::IsTelling(const Trigger& trigger) const {
  return trigger.valid && trigger.classes == 0 &&
         trigger.cost * kTokensOfSentence < kLargestShare * token_count_;
}

std::vector<TriggerFinder::Companion> TriggerFinder::Companions(uint32_t id,
                                                                const Trigger& trigger) const {
  const PatternNode& node = nodes_[id];
  std::vector<Companion> companions;
  if (node.op != NodeOp::kSequence) return companions;
  for (uint32_t i = 0; i < node.data_count; ++i) {
    if (i == trigger.child) continue;
    Trigger other = Find(data_[node.data_first + i]);
    if (IsTelling(other)) companions.push_back({std::move(other.words), i > trigger.child});
  }
  return companions;
}

}  // namespace decline_lint
