#include "lint/engine/rule_lints/rule_lints.h"

#include <algorithm>

#include "lint/engine/rule_lints/example_traces.h"

namespace decline_lint {

std::vector<RuleFileDiagnostic> LintRules(const RulePack& pack,
                                          const std::vector<SourceFile>& files) {
  std::vector<RuleFileDiagnostic> mistakes;  // stays empty: the files made a pack
  const PackSources sources(files, &mistakes);
  MatchTracer tracer(pack, sources);
  std::vector<RuleFileDiagnostic> faults = FindDoubleEntries(sources, files);
  for (const RuleRecord& rule : pack.rules())
    for (Diagnostic& fault : LintRule(tracer.SourceOf(rule), TraceExamples(pack, rule, tracer)))
      faults.push_back({rule.file, std::move(fault)});
  std::stable_sort(faults.begin(), faults.end(), [](const auto& a, const auto& b) {
    return std::pair(a.file, a.diagnostic.span.begin) < std::pair(b.file, b.diagnostic.span.begin);
  });
  return faults;
}

}  // namespace decline_lint
