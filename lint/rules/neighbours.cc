#include "lint/rules/neighbours.h"

#include <algorithm>
#include <utility>

namespace decline_lint {
namespace {

uint64_t FirstBits(const NodeCompiler& nodes, uint32_t node) {
  const NodeEdges& edges = nodes.Edges(node);
  return edges.any_first ? ~uint64_t{0} : nodes.sets().Bits(edges.first);
}

Neighbours Alone(uint32_t word, std::optional<uint32_t> token_class = std::nullopt) {
  return {word, token_class, 0, 0, true, true};
}

auto Key(const Neighbours& one) { return std::pair(one.token_class, one.word); }

/// Puts what is known of one trigger by way of several children into one record.
std::vector<Neighbours> Merge(std::vector<Neighbours> all) {
  std::sort(all.begin(), all.end(),
            [](const Neighbours& a, const Neighbours& b) { return Key(a) < Key(b); });
  std::vector<Neighbours> merged;
  for (const Neighbours& one : all) {
    if (merged.empty() || Key(merged.back()) != Key(one)) {
      merged.push_back(one);
      continue;
    }
    Neighbours& same = merged.back();
    same.before_bits |= one.before_bits;
    same.after_bits |= one.after_bits;
    same.first |= one.first;
    same.last |= one.last;
  }
  return merged;
}

}  // namespace

const std::vector<Neighbours>& NeighbourFinder::Find(uint32_t node) {
  const auto at = known_.find(node);
  if (at != known_.end()) return at->second;
  std::vector<Neighbours> computed = Compute(node);
  return known_.emplace(node, std::move(computed)).first->second;
}

std::vector<Neighbours> NeighbourFinder::Compute(uint32_t id) {
  const PatternNode& node = nodes_.nodes()[id];
  std::vector<Neighbours> found;
  switch (node.op) {
    case NodeOp::kWord:
    case NodeOp::kWordSet:
      for (uint32_t word : nodes_.sets().Words(nodes_.WordsOf(id))) found.push_back(Alone(word));
      return found;
    case NodeOp::kTokenClass:
      return {Alone(0, node.arg)};
    case NodeOp::kOnly:
      return OfOnly(id);
    case NodeOp::kSequence:
      return OfSequence(id);
    case NodeOp::kChoice:
      return OfChoice(id);
    default:
      return found;
  }
}

std::vector<Neighbours> NeighbourFinder::OfOnly(uint32_t id) {
  const PatternNode& node = nodes_.nodes()[id];
  if (triggers_.Find(id).classes == triggers_.Find(node.arg).classes) return Find(node.arg);
  return {Alone(0, node.data_first)};
}

std::vector<Neighbours> NeighbourFinder::OfSequence(uint32_t id) {
  const auto children = nodes_.Children(id);
  const uint32_t trigger_child = triggers_.Find(id).child;
  uint64_t before = 0, after = 0;
  bool first = true, last = true;
  for (uint32_t i = trigger_child; i-- > 0 && first;) {
    before |= nodes_.Edges(children[i]).last_bits;
    first = nodes_.Edges(children[i]).nullable;
  }
  for (uint32_t i = trigger_child + 1; i < children.size() && last; ++i) {
    after |= FirstBits(nodes_, children[i]);
    last = nodes_.Edges(children[i]).nullable;
  }
  std::vector<Neighbours> found = Find(children[trigger_child]);
  for (Neighbours& one : found) {
    if (one.first) one.before_bits |= before;
    if (one.last) one.after_bits |= after;
    one.first = one.first && first;
    one.last = one.last && last;
  }
  return found;
}

std::vector<Neighbours> NeighbourFinder::OfChoice(uint32_t id) {
  std::vector<Neighbours> all;
  for (uint32_t child : nodes_.Children(id)) {
    const std::vector<Neighbours>& one = Find(child);
    all.insert(all.end(), one.begin(), one.end());
  }
  return Merge(std::move(all));
}

}  // namespace decline_lint
