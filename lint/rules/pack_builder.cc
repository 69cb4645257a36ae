#include "lint/rules/pack_builder.h"

#include <algorithm>

#include "lint/rules/lexicon_order.h"
#include "lint/rules/pack_compiler.h"
#include "lint/rules/pack_sources.h"

namespace decline_lint {
namespace {

void CheckPhrases(const std::vector<ConditionSource>& conditions, size_t file,
                  LexiconOrder& order) {
  for (const ConditionSource& condition : conditions)
    for (const PhraseSource& phrase : condition.any) order.CheckNames(phrase, file);
}

void CheckRules(const PackSources& sources, LexiconOrder& order) {
  for (const auto& [id, rule] : sources.rules()) {
    CheckPhrases(rule.conditions, rule.file, order);
    for (const PatternSource& pattern : rule.patterns) {
      order.CheckNames(pattern.phrase, rule.file);
      CheckPhrases(pattern.conditions, rule.file, order);
    }
  }
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
    PackCompiler compiler(sources, order.order(), files, &build.diagnostics);
    RulePack pack = compiler.Compile();
    if (build.diagnostics.empty()) build.pack = std::move(pack);
  }
  SortByPlace(build.diagnostics);
  return build;
}

}  // namespace decline_lint
