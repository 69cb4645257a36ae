// Turns the sources of a pack, which are free of mistakes of form, into its tables.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "lint/rules/lexicon_order.h"
#include "lint/rules/neighbours.h"
#include "lint/rules/node_compiler.h"
#include "lint/rules/pack_sources.h"
#include "lint/rules/pack_writer.h"
#include "lint/rules/recognition.h"
#include "lint/rules/trigger.h"

namespace decline_lint {

/// Lexicons that the engine itself uses, in the order of RulePack's accessors.
inline constexpr const char* kSpecialLexicons[] = {"negation", "clause-break",
                                                   "clause-break-after-comma", "date"};

/// What a pack is compiled from. All of it must outlive the compiler.
struct PackParts {
  const std::map<std::string, RuleSource>& rules;
  const std::map<std::string, LexiconSource>& lexicons;
  /// Those of the lexicons that are compiled, each after those that it uses.
  const std::vector<std::string>& lexicon_order;
  const std::vector<SourceFile>& files;
  /// Rules whose examples show how often words come.
  const std::map<std::string, RuleSource>& samples;
};

class PackCompiler {
 public:
  PackCompiler(const PackParts& parts, std::vector<RuleFileDiagnostic>* diagnostics);

  /// The packs, and which messages they speak of: part of the pack that Compile gives.
  void SetRecognition(const Recognition& recognition);
  /// The pack; of use only when no diagnostic was added. Once.
  RulePack Compile();

 private:
  void CompileLexicons();
  void CompileRule(const RuleSource& source);
  void CompilePattern(const PatternSource& source, const RuleSource& rule);
  void CompileRegex(const PatternSource& source, uint32_t pattern);
  uint32_t CompileGroup(const std::vector<PhraseSource>& phrases, size_t file);
  IndexRange CompileConditions(const std::vector<ConditionSource>& conditions, size_t file);
  /// The number of a group of phrases; equal groups are kept once.
  uint32_t PhraseGroupOf(const std::set<uint32_t>& nodes);
  PhraseGroup MakePhraseGroup(const std::set<uint32_t>& nodes);
  IndexRange WriteFixes(const RuleSource& source);
  IndexRange WriteExamples(const RuleSource& source);
  /// Compiles a phrase and reports one that matches nothing or too much.
  uint32_t CompilePhrase(const PhraseSource& phrase, size_t file, bool may_be_empty = false);
  /// The number of a word list; equal lists are kept once.
  uint32_t WordList(WordSets::Id words);
  /// A pattern as the nodes that are tried for it, one by one.
  std::set<uint32_t> Branches(uint32_t node);
  void SetTrigger(const PhraseSource& phrase, uint32_t pattern, size_t file);
  void AddTriggers(uint32_t pattern);

  /// How often words come in the examples of the rules.
  struct Frequencies {
    std::unordered_map<std::string, double> words;
    double tokens = 0;
  };
  static Frequencies CountExampleWords(const std::map<std::string, RuleSource>& rules);

  PackParts parts_;
  std::vector<RuleFileDiagnostic>* diagnostics_;
  Vocabulary vocabulary_;
  NodeCompiler nodes_{vocabulary_};
  Frequencies frequencies_;
  TriggerFinder triggers_;
  NeighbourFinder neighbours_;
  PackWriter writer_;
  std::unordered_map<WordSets::Id, uint32_t> word_lists_;
  std::map<std::set<uint32_t>, uint32_t> groups_;
};

}  // namespace decline_lint
