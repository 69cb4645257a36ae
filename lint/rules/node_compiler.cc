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

uint8_t Clamp(uint32_t length) { return static_cast<uint8_t>(std::min(length, kLongest)); }

}  // namespace

uint32_t Vocabulary::Intern(const std::string& word) {
  const auto [at, added] = ids_.emplace(word, static_cast<uint32_t>(words_.size()));
  if (added) words_.push_back(word);
  return at->second;
}

void NodeCompiler::SetData(PatternNode& node, const std::vector<uint32_t>& values) {
  node.data_first = static_cast<uint32_t>(data_.size());
  node.data_count = static_cast<uint32_t>(values.size());
  data_.insert(data_.end(), values.begin(), values.end());
}

uint32_t NodeCompiler::Simple(NodeOp op, uint32_t arg, uint32_t min_length, uint32_t max_length) {
  PatternNode node;
  node.op = op;
  node.arg = arg;
  node.min_length = Clamp(min_length);
  node.max_length = Clamp(max_length);
  return Add(node);
}

uint32_t NodeCompiler::Words(const std::vector<uint32_t>& ids) {
  const auto [at, added] = word_nodes_.emplace(ids, 0);
  if (!added) return at->second;
  if (ids.size() == 1) return at->second = Simple(NodeOp::kWord, ids.front(), 1, 1);
  PatternNode node;
  node.op = NodeOp::kWordSet;
  node.min_length = node.max_length = 1;
  SetData(node, ids);
  return at->second = Add(node);
}

uint32_t NodeCompiler::WithChild(uint32_t sequence, uint32_t index, uint32_t child) {
  const auto first = data_.begin() + nodes_[sequence].data_first;
  std::vector<uint32_t> children(first, first + nodes_[sequence].data_count);
  children[index] = child;
  return Sequence(children);
}

uint32_t NodeCompiler::Sequence(const std::vector<uint32_t>& children) {
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
  return Add(node);
}

uint32_t NodeCompiler::Optional(uint32_t child) {
  const uint32_t id = Simple(NodeOp::kOptional, child, 0, nodes_[child].max_length);
  nodes_[id].memoize = CanRepeatWork(child);
  return id;
}

uint32_t NodeCompiler::Only(uint32_t child, TokenClass token_class) {
  const PatternNode inner = nodes_[child];
  const uint32_t id = Simple(NodeOp::kOnly, child, inner.min_length, inner.max_length);
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
  std::set<uint32_t> words;
  std::vector<uint32_t> rest;
  for (uint32_t child : children) {
    const PatternNode& node = nodes_[child];
    if (node.op == NodeOp::kWord) {
      words.insert(node.arg);
    } else if (node.op == NodeOp::kWordSet) {
      const auto begin = data_.begin() + node.data_first;
      words.insert(begin, begin + node.data_count);
    } else {
      rest.push_back(child);
    }
  }
  if (!words.empty()) rest.push_back(Words({words.begin(), words.end()}));
  return rest;
}

uint32_t NodeCompiler::Choice(std::vector<uint32_t> children) {
  children = MergeWords(children);
  if (children.size() == 1) return children.front();
  PatternNode node;
  node.op = NodeOp::kChoice;
  node.min_length = 255;
  std::vector<uint32_t> undispatched;
  std::vector<std::pair<uint32_t, uint32_t>> dispatch;
  for (uint32_t child : children) {
    node.min_length = std::min(node.min_length, nodes_[child].min_length);
    node.max_length = std::max(node.max_length, nodes_[child].max_length);
    const FirstWords& first = First(child);
    const bool dispatched = !first.any && !first.nullable && children.size() >= kFewestDispatched &&
                            first.words.size() <= kMostFirstWords;
    if (!dispatched) undispatched.push_back(child);
    for (uint32_t word : first.words)
      if (dispatched) dispatch.emplace_back(word, child);
  }
  std::sort(dispatch.begin(), dispatch.end());
  SetData(node, undispatched);
  node.dispatch_first = static_cast<uint32_t>(data_.size());
  node.dispatch_count = static_cast<uint32_t>(dispatch.size());
  for (const auto& [word, child] : dispatch) data_.insert(data_.end(), {word, child});
  node.memoize = node.max_length - node.min_length >= 4;
  return Add(node);
}

std::set<uint32_t> NodeCompiler::Alternatives(uint32_t id) const {
  const PatternNode& node = nodes_[id];
  if (node.op != NodeOp::kChoice) return {id};
  std::set<uint32_t> all;
  const auto add = [&](uint32_t child) { all.merge(Alternatives(child)); };
  for (uint32_t i = 0; i < node.data_count; ++i) add(data_[node.data_first + i]);
  for (uint32_t i = 0; i < node.dispatch_count; ++i) add(data_[node.dispatch_first + 2 * i + 1]);
  return all;
}

std::vector<uint32_t> NodeCompiler::CompileAll(const std::vector<PatternAst>& asts) {
  std::vector<uint32_t> nodes;
  for (const PatternAst& ast : asts) nodes.push_back(Compile(ast));
  return nodes;
}

uint32_t NodeCompiler::Compile(const PatternAst& ast) {
  using Kind = PatternAst::Kind;
  switch (ast.kind) {
    case Kind::kWord:
    case Kind::kInflected: {
      std::set<uint32_t> ids;
      for (const std::string& form : WordForms(ast.text, ast.kind == Kind::kInflected))
        ids.insert(vocabulary_.Intern(form));
      return Words({ids.begin(), ids.end()});
    }
    case Kind::kLexicon:
      return lexicons_.at(ast.text);
    case Kind::kClass:
      return Simple(NodeOp::kTokenClass, static_cast<uint32_t>(ast.token_class), 1, 1);
    case Kind::kSequence:
      return Sequence(CompileAll(ast.children));
    case Kind::kChoice:
      return Choice(CompileAll(ast.children));
    case Kind::kOptional:
      return Optional(Compile(ast.children.front()));
    case Kind::kOnly:
      return Only(Compile(ast.children.front()), ast.token_class);
    case Kind::kGap:
      return Simple(NodeOp::kGap, ast.count, 0, ast.count);
    case Kind::kComma:
      return Simple(NodeOp::kComma, 0, 0, 0);
    case Kind::kStart:
      return Simple(NodeOp::kStart, 0, 0, 0);
    case Kind::kEnd:
      return Simple(NodeOp::kEnd, 0, 0, 0);
  }
  return 0;
}

const FirstWords& NodeCompiler::First(uint32_t id) {
  const auto at = first_words_.find(id);
  if (at != first_words_.end()) return at->second;
  return first_words_[id] = FindFirst(PatternNode(nodes_[id]));
}

FirstWords NodeCompiler::FindFirst(const PatternNode& node) {
  FirstWords first;
  const auto merge = [&](const FirstWords& other) {
    first.words.insert(other.words.begin(), other.words.end());
    first.any |= other.any;
  };
  switch (node.op) {
    case NodeOp::kWord:
      first.words.insert(node.arg);
      break;
    case NodeOp::kWordSet:
      first.words.insert(data_.begin() + node.data_first,
                         data_.begin() + node.data_first + node.data_count);
      break;
    case NodeOp::kTokenClass:
      first.any = true;
      break;
    case NodeOp::kGap:
      first.any = first.nullable = true;
      break;
    case NodeOp::kComma:
    case NodeOp::kStart:
    case NodeOp::kEnd:
      first.nullable = true;
      break;
    case NodeOp::kOnly:
      return First(node.arg);
    case NodeOp::kOptional:
      merge(First(node.arg));
      first.nullable = true;
      break;
    case NodeOp::kSequence:
      first.nullable = true;
      for (uint32_t i = 0; i < node.data_count && first.nullable; ++i) {
        const FirstWords child = First(data_[node.data_first + i]);
        merge(child);
        first.nullable = child.nullable;
      }
      break;
    case NodeOp::kChoice:
      for (uint32_t i = 0; i < node.data_count; ++i) {
        const FirstWords child = First(data_[node.data_first + i]);
        merge(child);
        first.nullable |= child.nullable;
      }
      for (uint32_t i = 0; i < node.dispatch_count; ++i)
        first.words.insert(data_[node.dispatch_first + 2 * i]);
      break;
  }
  return first;
}

}  // namespace decline_lint
