// Turns the sources of a pack, which are free of mistakes of form, into its tables.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "lint/rules/lexicon_order.h"
#include "lint/rules/node_compiler.h"
#include "lint/rules/pack_sources.h"
#include "lint/rules/pack_writer.h"
#include "lint/rules/trigger.h"

namespace decline_lint {

class PackCompiler {
 public:
  PackCompiler(const PackSources& sources, const std::vector<std::string>& lexicon_order,
               const std::vector<SourceFile>& files, std::vector<RuleFileDiagnostic>* diagnostics);

  /// The pack; of use only when no diagnostic was added.
  RulePack Compile();

 private:
  void CompileLexicons();
  void CompileRule(const RuleSource& source);
  void CompilePattern(const PatternSource& source, const RuleSource& rule);
  void CompileRegex(const PatternSource& source, uint32_t pattern);
  IndexRange CompileConditions(const std::vector<ConditionSource>& conditions, size_t file);
  BranchRecord MakeBranch(uint32_t node);
  IndexRange WriteFixes(const RuleSource& source);
  IndexRange WriteExamples(const RuleSource& source);
  /// Compiles a phrase and reports one that matches nothing or too much.
  uint32_t CompilePhrase(const PhraseSource& phrase, size_t file, bool may_be_empty = false);
  TriggerFinder Triggers() const;
  /// The number of a word list; equal lists are kept once.
  uint32_t WordList(const std::set<uint32_t>& words);
  /// A pattern as the nodes that are tried for it, one by one.
  std::set<uint32_t> Branches(uint32_t node);
  void SetTrigger(const PhraseSource& phrase, uint32_t pattern, size_t file);
  void CountExampleWords();

  const PackSources& sources_;
  const std::vector<std::string>& lexicon_order_;
  const std::vector<SourceFile>& files_;
  std::vector<RuleFileDiagnostic>* diagnostics_;
  Vocabulary vocabulary_;
  NodeCompiler nodes_{vocabulary_};
  PackWriter writer_;
  std::unordered_map<std::string, double> word_counts_;
  double token_count_ = 0;
  std::map<std::set<uint32_t>, uint32_t> word_lists_;
};

}  // namespace decline_lint
