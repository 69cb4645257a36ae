// Turns patterns into nodes: looks words and lexicons up, counts lengths, builds dispatch tables.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/rules/pattern_ast.h"
#include "lint/rules/pattern_node.h"

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

/// The words that a match of a node can begin with; `any` when it can begin otherwise too.
struct FirstWords {
  std::set<uint32_t> words;
  bool any = false;
  bool nullable = false;
};

class NodeCompiler {
 public:
  explicit NodeCompiler(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// Makes a lexicon's root known under its name; the lexicons that it uses must be known.
  void AddLexicon(const std::string& name, uint32_t root) { lexicons_[name] = root; }
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

 private:
  uint32_t Add(PatternNode node) { return nodes_.push_back(node), Last(); }
  uint32_t Last() const { return static_cast<uint32_t>(nodes_.size()) - 1; }
  std::vector<uint32_t> CompileAll(const std::vector<PatternAst>& asts);
  uint32_t Words(const std::vector<uint32_t>& ids);
  uint32_t Sequence(const std::vector<uint32_t>& children);
  uint32_t Optional(uint32_t child);
  uint32_t Only(uint32_t child, TokenClass token_class);
  uint32_t Simple(NodeOp op, uint32_t arg, uint32_t min_length, uint32_t max_length);
  void SetData(PatternNode& node, const std::vector<uint32_t>& values);
  std::vector<uint32_t> MergeWords(const std::vector<uint32_t>& children);
  const FirstWords& First(uint32_t node);
  FirstWords FindFirst(const PatternNode& node);
  bool CanRepeatWork(uint32_t node);

  Vocabulary& vocabulary_;
  std::vector<PatternNode> nodes_;
  std::vector<uint32_t> data_;
  std::unordered_map<std::string, uint32_t> lexicons_;
  std::map<uint32_t, FirstWords> first_words_;
  std::map<std::vector<uint32_t>, uint32_t> word_nodes_;  ///< equal sets share a node
};

}  // namespace decline_lint
