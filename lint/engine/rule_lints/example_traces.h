// What the patterns of a rule do in its examples: the evidence that rules are linted by.
#pragma once

#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/engine/explain/match_tracer.h"
#include "lint/rules/pack_sources.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

struct ExampleTrace {
  const ExampleSource* example = nullptr;
  std::vector<TracedMatch> matches;
  bool is_in_scope = false;  ///< some sentence of it lies in the scope of some pattern
};

/// The traces of a rule's examples, in the order of the file.
std::vector<ExampleTrace> TraceExamples(const RulePack& pack, const RuleRecord& rule,
                                        MatchTracer& tracer);

/// What is wrong with a rule by the traces of its examples.
std::vector<Diagnostic> LintRule(const RuleSource& rule, const std::vector<ExampleTrace>& traces);

/// Phrases that stand in two lexicons, or twice in one; places are in the later one's file.
std::vector<RuleFileDiagnostic> FindDoubleEntries(const PackSources& sources,
                                                  const std::vector<SourceFile>& files);

}  // namespace decline_lint
