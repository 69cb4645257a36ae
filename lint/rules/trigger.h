// Which tokens a pattern is worth trying at.
//
// Every match of a pattern holds at least one token of its trigger, at a bounded distance from its
// start. The trigger is the rarest such choice: "remove me from your list" waits for "list" or
// "remove", not for "me". A pattern is tried only near its triggers, which is what makes a scan
// fast.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

#include "lint/rules/pattern_node.h"

namespace decline_lint {

struct Trigger {
  bool valid = false;  ///< false for what can match without any token that is known beforehand
  std::set<uint32_t> words;
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
  TriggerFinder(const std::vector<PatternNode>& nodes, const std::vector<uint32_t>& data,
                std::function<double(uint32_t)> word_cost, double token_count)
      : nodes_(nodes), data_(data), word_cost_(std::move(word_cost)), token_count_(token_count) {}

  Trigger Find(uint32_t node) const;
  /// Words of which every match of a sequence holds one before or after its trigger: what a
  /// sentence must hold there to be worth a try.
  struct Companion {
    std::set<uint32_t> words;
    bool after = false;
  };
  std::vector<Companion> Companions(uint32_t node, const Trigger& trigger) const;
  /// Whether a sentence often lacks the words of a trigger, so that asking pays.
  bool IsTelling(const Trigger& trigger) const;

 private:
  Trigger FindInSequence(const PatternNode& node) const;
  Trigger FindInChoice(const PatternNode& node) const;
  void AddWord(uint32_t word, Trigger& trigger) const;

  const std::vector<PatternNode>& nodes_;
  const std::vector<uint32_t>& data_;
  std::function<double(uint32_t)> word_cost_;
  double token_count_;
};

}  // namespace decline_lint
