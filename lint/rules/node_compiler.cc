#include "lint/rules/node_compiler.h"

#include <algorithm>

#include "lint/rules/word_forms.h"

namespace decline_lint {
namespace {

constexpr uint32_t kLongest = 255;
/// A child with more first words than this is tried at every place instead of being dispatched.
constexpr size_t kMostFirstWords = 400;
/// Choices of fewer children are walked faster than looked up.
constexpr size_t kFewestDispatched = 4;

constexpr NodeEdges kNoWord{WordSets::kEmpty, false, true, 0};
constexpr NodeEdges kAnyWord{WordSets::kEmpty, true, false, ~uint64_t{0}};
constexpr NodeEdges kAnyWords{WordSets::kEmpty, true, true, ~uint64_t{0}};

uint8_t Clamp(uint32_t length) { return static_cast<uint8_t>(std::min(length, kLongest)); }

}  // namespace

uint32_t Vocabulary::Intern(const std::string& word) {
  const auto [at, added] = ids_.emplace(word, static_cast<uint32_t>(words_.size()));
  if (added) words_.push_back(word);
  return at->second;
}

uint32_t NodeCompiler::Add(PatternNode node, const NodeEdges& edges) {
  if (!edges.any_first && !edges.nullable) node.first_bits = sets_.Bits(edges.first);
  nodes_.push_back(node);
  edges_.push_back(edges);
  return static_cast<uint32_t>(nodes_.size()) - 1;
}

void NodeCompiler::SetData(PatternNode& node, std::span<const uint32_t> values) {
  node.data_first = static_cast<uint32_t>(data_.size());
  node.data_count = static_cast<uint32_t>(values.size());
  data_.insert(data_.end(), values.begin(), values.end());
}

uint32_t NodeCompiler::Simple(NodeOp op, uint32_t arg, uint32_t min_length, uint32_t max_length,
                              const NodeEdges& edges) {
  PatternNode node;
  node.op = op;
  node.arg = arg;
  node.min_length = Clamp(min_length);
  node.max_length = Clamp(max_length);
  return Add(node, edges);
}

uint32_t NodeCompiler::Words(WordSets::Id words) {
  const auto [at, added] = word_nodes_.emplace(words, 0);
  if (!added) return at->second;
  const std::span<const uint32_t> ids = sets_.Words(words);
  const NodeEdges edges{words, false, false, sets_.Bits(words)};
  if (ids.size() == 1) return at->second = Simple(NodeOp::kWord, ids.front(), 1, 1, edges);
  PatternNode node;
  node.op = NodeOp::kWordSet;
  node.min_length = node.max_length = 1;
  SetData(node, ids);
  return at->second = Add(node, edges);
}

uint32_t NodeCompiler::WithChild(uint32_t sequence, uint32_t index, uint32_t child) {
  const auto first = data_.begin() + nodes_[sequence].data_first;
  std::vector<uint32_t> children(first, first + nodes_[sequence].data_count);
  children[index] = child;
  return Sequence(children);
}

NodeEdges NodeCompiler::EdgesOfSequence(const std::vector<uint32_t>& children) {
  NodeEdges edges{WordSets::kEmpty, false, true, 0};
  std::vector<WordSets::Id> first;
  for (size_t i = 0; i < children.size() && edges.nullable; ++i) {
    const NodeEdges& child = edges_[children[i]];
    first.push_back(child.first);
    edges.any_first |= child.any_first;
    edges.nullable = child.nullable;
  }
  edges.first = sets_.Union(first);
  for (size_t i = children.size(); i-- > 0;) {
    edges.last_bits |= edges_[children[i]].last_bits;
    if (!edges_[children[i]].nullable) break;
  }
  return edges;
}

uint32_t NodeCompiler::Sequence(const std::vector<uint32_t>& children) {
  const auto [at, added] = sequences_.emplace(children, 0);
  if (!added) return at->second;
  uint32_t min_length = 0, max_length = 0;
  for (uint32_t child : children) {
    min_length += nodes_[child].min_length;
    max_length += nodes_[child].max_length;
  }
  PatternNode node;
  node.op = NodeOp::kSequence;
  node.min_length = Clamp(min_length);
  node.max_length = Clamp(max_length);
  SetData(node, children);
  return at->second = Add(node, EdgesOfSequence(children));
}

uint32_t NodeCompiler::Optional(uint32_t child) {
  NodeEdges edges = edges_[child];
  edges.nullable = true;
  const uint32_t id = Simple(NodeOp::kOptional, child, 0, nodes_[child].max_length, edges);
  nodes_[id].memoize = CanRepeatWork(child);
  return id;
}

uint32_t NodeCompiler::Only(uint32_t child, TokenClass token_class) {
  const PatternNode inner = nodes_[child];
  const uint32_t id =
      Simple(NodeOp::kOnly, child, inner.min_length, inner.max_length, NodeEdges(edges_[child]));
  nodes_[id].data_first = static_cast<uint32_t>(token_class);
  return id;
}

/// Something below this node can end in several places and be walked again from each of them.
bool NodeCompiler::CanRepeatWork(uint32_t id) {
  const PatternNode& node = nodes_[id];
  if (node.op == NodeOp::kOptional) return CanRepeatWork(node.arg);
  if (node.op != NodeOp::kSequence && node.op != NodeOp::kChoice) return false;
  return node.max_length - node.min_length >= 4;
}

/// One set for all the single words among the children.
std::vector<uint32_t> NodeCompiler::MergeWords(const std::vector<uint32_t>& children) {
  std::vector<WordSets::Id> words;
  std::vector<uint32_t> rest;
  for (uint32_t child : children) {
    const NodeOp op = nodes_[child].op;
    if (op == NodeOp::kWord || op == NodeOp::kWordSet)
      words.push_back(WordsOf(child));
    else
      rest.push_back(child);
  }
  if (!words.empty()) rest.push_back(Words(sets_.Union(words)));
  return rest;
}

NodeEdges NodeCompiler::EdgesOfChoice(const std::vector<uint32_t>& children) {
  NodeEdges edges;
  std::vector<WordSets::Id> first;
  for (uint32_t child : children) {
    first.push_back(edges_[child].first);
    edges.any_first |= edges_[child].any_first;
    edges.nullable |= edges_[child].nullable;
    edges.last_bits |= edges_[child].last_bits;
  }
  edges.first = sets_.Union(first);
  return edges;
}

bool NodeCompiler::IsDispatched(uint32_t child) const {
  const NodeEdges& edges = edges_[child];
  return !edges.any_first && !edges.nullable && sets_.Words(edges.first).size() <= kMostFirstWords;
}

uint32_t NodeCompiler::Choice(std::vector<uint32_t> children) {
  children = MergeWords(children);
  std::sort(children.begin(), children.end());
  children.erase(std::unique(children.begin(), children.end()), children.end());
  if (children.size() == 1) return children.front();
  PatternNode node;
  node.op = NodeOp::kChoice;
  node.min_length = 255;
  for (uint32_t child : children) {
    node.min_length = std::min(node.min_length, nodes_[child].min_length);
    node.max_length = std::max(node.max_length, nodes_[child].max_length);
  }
  auto dispatched = children.end();
  if (children.size() >= kFewestDispatched)
    dispatched = std::stable_partition(children.begin(), children.end(),
                                       [this](uint32_t child) { return !IsDispatched(child); });
  node.arg = static_cast<uint32_t>(dispatched - children.begin());
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (; dispatched != children.end(); ++dispatched)
    for (uint32_t word : sets_.Words(edges_[*dispatched].first))
      pairs.emplace_back(word, *dispatched);
  SetData(node, children);
  if (!pairs.empty()) node.dispatch = AddDispatch(std::move(pairs));
  node.memoize = node.max_length - node.min_length >= 4;
  return Add(node, EdgesOfChoice(children));
}

std::set<uint32_t> NodeCompiler::Alternatives(uint32_t id) const {
  const PatternNode& node = nodes_[id];
  if (node.op != NodeOp::kChoice) return {id};
  std::set<uint32_t> all;
  for (uint32_t child : Children(id)) all.merge(Alternatives(child));
  return all;
}

std::vector<uint32_t> NodeCompiler::CompileAll(const std::vector<PatternAst>& asts) {
  std::vector<uint32_t> nodes;
  for (const PatternAst& ast : asts) nodes.push_back(Compile(ast));
  return nodes;
}

uint32_t NodeCompiler::Word(const std::string& word, bool inflected) {
  const auto [at, added] = forms_.emplace(std::pair(word, inflected), 0);
  if (!added) return at->second;
  std::vector<uint32_t> ids;
  for (const std::string& form : WordForms(word, inflected))
    ids.push_back(vocabulary_.Intern(form));
  return at->second = Words(sets_.Intern(std::move(ids)));
}

uint32_t NodeCompiler::Compile(const PatternAst& ast) {
  using Kind = PatternAst::Kind;
  switch (ast.kind) {
    case Kind::kWord:
      return Word(ast.text, false);
    case Kind::kInflected:
      return Word(ast.text, true);
    case Kind::kLexicon:
      return lexicons_.at(ast.text);
    case Kind::kClass:
      return Simple(NodeOp::kTokenClass, static_cast<uint32_t>(ast.token_class), 1, 1, kAnyWord);
    case Kind::kSequence:
      return Sequence(CompileAll(ast.children));
    case Kind::kChoice:
      return Choice(CompileAll(ast.children));
    case Kind::kOptional:
      return Optional(Compile(ast.children.front()));
    case Kind::kOnly:
      return Only(Compile(ast.children.front()), ast.token_class);
    case Kind::kGap:
      return Simple(NodeOp::kGap, ast.count, 0, ast.count, kAnyWords);
    case Kind::kComma:
      return Simple(NodeOp::kComma, 0, 0, 0, kNoWord);
    case Kind::kStart:
      return Simple(NodeOp::kStart, 0, 0, 0, kNoWord);
    case Kind::kEnd:
      return Simple(NodeOp::kEnd, 0, 0, 0, kNoWord);
  }
  return 0;
}

}  // namespace decline_lint
