// Which words can stand right before and right after the trigger of a match.
//
// Most triggers come in vain: "offer" waits in a hundred patterns, and its neighbours tell that
// none of them can match here. So each trigger of each pattern keeps the words on both sides of
// it as 64 bits (WordBit), and a token is held against them before anything else is done.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "lint/rules/node_compiler.h"
#include "lint/rules/trigger.h"

namespace decline_lint {

/// What stands beside one trigger of a node.
struct Neighbours {
  uint32_t word = 0;                    ///< the trigger, unless it is
  std::optional<uint32_t> token_class;  ///< a TokenClass
  uint64_t before_bits = 0;             ///< of words inside the match
  uint64_t after_bits = 0;
  bool first = false;  ///< the trigger can be the first token of a match: anything may be before
  bool last = false;   ///< ... the last

  uint64_t Before() const { return first ? ~uint64_t{0} : before_bits; }
  uint64_t After() const { return last ? ~uint64_t{0} : after_bits; }
};

class NeighbourFinder {
 public:
  NeighbourFinder(const NodeCompiler& nodes, TriggerFinder& triggers)
      : nodes_(nodes), triggers_(triggers) {}

  /// One for each trigger of a node whose Trigger is valid.
  const std::vector<Neighbours>& Find(uint32_t node);

 private:
  std::vector<Neighbours> Compute(uint32_t node);
  std::vector<Neighbours> OfOnly(uint32_t node);
  std::vector<Neighbours> OfSequence(uint32_t node);
  std::vector<Neighbours> OfChoice(uint32_t node);

  const NodeCompiler& nodes_;
  TriggerFinder& triggers_;
  std::unordered_map<uint32_t, std::vector<Neighbours>> known_;  ///< by node
};

}  // namespace decline_lint
