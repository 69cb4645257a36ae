#include "lint/rules/pack_builder.h"

#include <algorithm>

#include "lint/rules/lexicon_order.h"
#include "lint/rules/pack_compiler.h"
#include "lint/rules/pack_sources.h"
#include "lint/rules/recognition.h"

namespace decline_lint {
namespace {

void CheckPhrases(const std::vector<ConditionSource>& conditions, size_t file,
                  LexiconOrder& order) {
  for (const ConditionSource& condition : conditions)
    for (const PhraseSource& phrase : condition.any) order.CheckNames(phrase, file);
}

void CheckRule(const RuleSource& rule, LexiconOrder& order) {
  CheckPhrases(rule.conditions, rule.file, order);
  for (const PatternSource& pattern : rule.patterns) {
    order.CheckNames(pattern.phrase, rule.file);
    CheckPhrases(pattern.conditions, rule.file, order);
  }
}

void CheckRules(const PackSources& sources, LexiconOrder& order) {
  for (const auto& [id, rule] : sources.rules()) CheckRule(rule, order);
  for (const PackSource& pack : sources.pack_files()) {
    if (!pack.applies) continue;
    for (const ClueSource& clue : pack.applies->clues) CheckRule(clue.rule, order);
  }
}

/// Mistakes in lexicons are those of the pack, too: they are told once.
RulePack Compile(const PackSources& sources, const LexiconOrder& order,
                 const std::vector<SourceFile>& files,
                 std::vector<RuleFileDiagnostic>* diagnostics) {
  std::vector<RuleFileDiagnostic> in_clues;
  const Recognition recognition = CompileRecognition(sources, order, &in_clues);
  PackCompiler compiler(
      {sources.rules(), sources.lexicons(), order.order(), files, sources.rules()}, diagnostics);
  compiler.SetRecognition(recognition);
  RulePack pack = compiler.Compile();
  if (diagnostics->empty()) *diagnostics = std::move(in_clues);
  return pack;
}

void SortByPlace(std::vector<RuleFileDiagnostic>& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const auto& a, const auto& b) {
    return std::pair(a.file, a.diagnostic.span.begin) < std::pair(b.file, b.diagnostic.span.begin);
  });
}

}  // namespace

PackBuild BuildPack(const std::vector<SourceFile>& files) {
  PackBuild build;
  const PackSources sources(files, &build.diagnostics);
  LexiconOrder order(sources.lexicons(), &build.diagnostics);
  CheckRules(sources, order);
  if (build.diagnostics.empty()) {
    RulePack pack = Compile(sources, order, files, &build.diagnostics);
    if (build.diagnostics.empty()) build.pack = std::move(pack);
  }
  SortByPlace(build.diagnostics);
  return build;
}

}  // namespace decline_lint
