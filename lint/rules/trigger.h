// Which tokens a pattern is worth trying at.
//
// Every match of a pattern holds at least one token of its trigger, at a bounded distance from its
// start. The trigger is the rarest such choice: "remove me from your list" waits for "list" or
// "remove", not for "me". A pattern is tried only near its triggers, which is what makes a scan
// fast.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lint/rules/node_compiler.h"
#include "lint/rules/pattern_node.h"

namespace decline_lint {

struct Trigger {
  bool valid = false;  ///< false for what can match without any token that is known beforehand
  WordSets::Id words = WordSets::kEmpty;
  uint32_t classes = 0;     ///< bits of TokenClass
  uint32_t before_min = 0;  ///< tokens between the start of a match and the trigger
  uint32_t before_max = 0;
  /// Of a sequence: the child that holds the trigger, and the tokens between that child's start and
  /// the trigger.
  uint32_t child = 0;
  uint32_t inner_min = 0;
  uint32_t inner_max = 0;
  double cost = 0;  ///< how often it is to be expected
};

class TriggerFinder {
 public:
  /// `word_cost` says how often a word comes among `token_count` tokens.
  TriggerFinder(NodeCompiler& nodes, std::function<double(uint32_t)> word_cost, double token_count)
      : nodes_(nodes), word_cost_(std::move(word_cost)), token_count_(token_count) {}

  const Trigger& Find(uint32_t node);
  /// Words of which every match of a node holds one before or after its trigger: what a sentence
  /// must hold there to be worth a try.
  struct Companion {
    WordSets::Id words = WordSets::kEmpty;
    bool after = false;
  };
  /// The rarest, if there are any.
  std::optional<Companion> FindCompanion(uint32_t node);

 private:
  /// Whether a sentence often lacks the words of a trigger, so that asking pays.
  bool IsTelling(const Trigger& trigger) const;

  Trigger Compute(uint32_t node);
  Trigger OfWords(WordSets::Id words);
  Trigger OfClass(TokenClass token_class) const;
  Trigger OfOnly(uint32_t node);
  Trigger OfSequence(uint32_t node);
  Trigger OfChoice(uint32_t node);
  double CostOf(WordSets::Id words);

  NodeCompiler& nodes_;
  std::function<double(uint32_t)> word_cost_;
  double token_count_;
  std::unordered_map<uint32_t, Trigger> known_;           ///< by node
  std::unordered_map<WordSets::Id, double> known_costs_;  ///< by set
};

}  // namespace decline_lint
