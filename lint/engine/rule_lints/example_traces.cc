#include "lint/engine/rule_lints/example_traces.h"

#include "lint/engine/example_check.h"
#include "lint/engine/read_document.h"

namespace decline_lint {
namespace {

bool IsInScope(const RulePack& pack, const RuleRecord& rule, const DocumentView& view) {
  for (uint32_t i = 0; i < view.sentence_count(); ++i) {
    if (rule.patterns.count == 0 && view.InScope(rule.scope, i)) return true;
    for (const PatternRecord& pattern :
         pack.patterns().subspan(rule.patterns.first, rule.patterns.count))
      if (view.InScope(pattern.scope, i)) return true;
  }
  return false;
}

}  // namespace

std::vector<ExampleTrace> TraceExamples(const RulePack& pack, const RuleRecord& rule,
                                        MatchTracer& tracer) {
  std::vector<ExampleTrace> traces;
  RecipientMarker recipient;
  Document document;
  for (const ExampleSource& example : tracer.SourceOf(rule).examples) {
    const SourceFile file("example", ReadMarks(example.text).text);
    const Message message = ReadMessage(file);
    ReadDocument(message, pack, nullptr, recipient, document);
    tracer.Reset(document);
    traces.push_back({&example, tracer.Trace(rule), IsInScope(pack, rule, tracer.view())});
  }
  return traces;
}

}  // namespace decline_lint
