// Gathers the records of a pack and writes them down as one block (see pack_image.h).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/rules/node_compiler.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// The tables of a pack while they grow. Filled in by the pack builder, then written once.
class PackWriter {
 public:
  StringRef Add(std::string_view text);
  /// The pack that the tables make.
  RulePack Write(const NodeCompiler& nodes, const Vocabulary& vocabulary);

  std::vector<RuleRecord> rules;
  std::vector<PatternRecord> patterns;
  std::vector<ConditionRecord> conditions;
  std::vector<FixRecord> fixes;
  std::vector<LimitRecord> limits;
  std::vector<ExampleRecord> examples;
  std::vector<StringRef> files;
  std::vector<StringRef> literals;
  std::vector<uint32_t> regex_patterns;
  std::vector<BranchRecord> branches;
  std::vector<PhraseGroup> groups;
  /// Numbers of the word lists that hold a word.
  std::unordered_map<uint32_t, std::vector<uint32_t>> word_lists;
  std::vector<uint32_t> special;
  std::vector<PackRecord> packs;
  std::vector<RecognitionRecord> recognitions;
  std::vector<int32_t> clue_points;
  std::string clues;  ///< the block of the clue pack; empty for none
  /// Triggers by their word, and by their token class; of each in the order of the patterns.
  std::unordered_map<uint32_t, std::vector<TriggerRecord>> word_triggers;
  std::map<uint32_t, std::vector<TriggerRecord>> class_triggers;

 private:
  struct WordTables {
    std::vector<StringRef> words;
    std::vector<uint64_t> keys;
    std::vector<uint32_t> slots;
  };
  /// By word, a range of `values`.
  template <typename T>
  struct Postings {
    std::vector<IndexRange> words;
    std::vector<T> values;

    Postings(const std::unordered_map<uint32_t, std::vector<T>>& lists, size_t word_count);
    IndexRange Append(const std::vector<T>& list);
  };
  WordTables MakeWordTables(const Vocabulary& vocabulary);

  std::string strings_;
  std::unordered_map<std::string, StringRef> known_strings_;
};

}  // namespace decline_lint
