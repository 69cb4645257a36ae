// Turns patterns into nodes: looks words and lexicons up, counts lengths, finds out what matches
// begin and end with, builds dispatch tables.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lint/rules/pattern_ast.h"
#include "lint/rules/pattern_node.h"
#include "lint/rules/word_dispatch.h"
#include "lint/rules/word_sets.h"

namespace decline_lint {

/// Gives words their ids, from 1 on in the order of their coming.
class Vocabulary {
 public:
  uint32_t Intern(const std::string& word);
  /// Words by id; the first is a filler, since 0 means no word.
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::vector<std::string> words_{""};
  std::unordered_map<std::string, uint32_t> ids_;
};

/// What the matches of a node begin and end with.
struct NodeEdges {
  WordSets::Id first = WordSets::kEmpty;  ///< words that a match can begin with
  bool any_first = false;                 ///< a match can begin otherwise, too
  bool nullable = false;                  ///< a match can have no tokens
  uint64_t last_bits = 0;  ///< WordBits of the last words; all bits where others can be last
};

class NodeCompiler {
 public:
  explicit NodeCompiler(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// Makes a lexicon's root known under its name; the lexicons that it uses must be known.
  void AddLexicon(const std::string& name, uint32_t root) { lexicons_[name] = root; }
  bool Knows(const std::string& name) const { return lexicons_.contains(name); }
  /// The root of a lexicon; it must be known.
  uint32_t Lexicon(const std::string& name) const { return lexicons_.at(name); }

  /// The root of a pattern's nodes. All its lexicons must be known.
  uint32_t Compile(const PatternAst& ast);
  /// A node that matches any of the given ones.
  uint32_t Choice(std::vector<uint32_t> children);

  /// The nodes of which a match of this one is a match of at least one: the branches of a choice,
  /// and of choices among them; the node itself when it is none.
  std::set<uint32_t> Alternatives(uint32_t node) const;
  /// The child of a sequence.
  uint32_t Child(uint32_t sequence, uint32_t index) const {
    return data_[nodes_[sequence].data_first + index];
  }
  /// A sequence with another child in one place.
  uint32_t WithChild(uint32_t sequence, uint32_t index, uint32_t child);

  const std::vector<PatternNode>& nodes() const { return nodes_; }
  const std::vector<uint32_t>& data() const { return data_; }
  /// The children of a sequence or a choice.
  std::span<const uint32_t> Children(uint32_t node) const {
    return std::span(data_).subspan(nodes_[node].data_first, nodes_[node].data_count);
  }
  const NodeEdges& Edges(uint32_t node) const { return edges_[node]; }
  /// The words of a kWord or kWordSet.
  WordSets::Id WordsOf(uint32_t node) const { return edges_[node].first; }
  WordSets& sets() { return sets_; }
  const WordSets& sets() const { return sets_; }
  /// Adds a table of things that words lead to, see word_dispatch.h.
  WordDispatch AddDispatch(std::vector<std::pair<uint32_t, uint32_t>> pairs) {
    return MakeDispatch(std::move(pairs), data_);
  }

 private:
  uint32_t Add(PatternNode node, const NodeEdges& edges);
  std::vector<uint32_t> CompileAll(const std::vector<PatternAst>& asts);
  uint32_t Word(const std::string& word, bool inflected);
  uint32_t Words(WordSets::Id words);
  uint32_t Sequence(const std::vector<uint32_t>& children);
  uint32_t Optional(uint32_t child);
  uint32_t Only(uint32_t child, TokenClass token_class);
  uint32_t Simple(NodeOp op, uint32_t arg, uint32_t min_length, uint32_t max_length,
                  const NodeEdges& edges);
  void SetData(PatternNode& node, std::span<const uint32_t> values);
  std::vector<uint32_t> MergeWords(const std::vector<uint32_t>& children);
  bool IsDispatched(uint32_t child) const;
  NodeEdges EdgesOfSequence(const std::vector<uint32_t>& children);
  NodeEdges EdgesOfChoice(const std::vector<uint32_t>& children);
  bool CanRepeatWork(uint32_t node);

  Vocabulary& vocabulary_;
  std::vector<PatternNode> nodes_;
  std::vector<uint32_t> data_;
  std::unordered_map<std::string, uint32_t> lexicons_;
  WordSets sets_;
  std::vector<NodeEdges> edges_;                            ///< by node
  std::map<std::pair<std::string, bool>, uint32_t> forms_;  ///< nodes of a word's forms
  /// Equal words and equal sequences share a node.
  std::unordered_map<WordSets::Id, uint32_t> word_nodes_;
  std::map<std::vector<uint32_t>, uint32_t> sequences_;
};

}  // namespace decline_lint
