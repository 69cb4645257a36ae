#include <algorithm>
#include <set>

#include "lint/engine/rule_lints/example_traces.h"

namespace decline_lint {
namespace {

using Traces = std::vector<ExampleTrace>;

Diagnostic Fault(const char* id, Span span, std::string message, std::string help) {
  Diagnostic fault;
  fault.rule_id = id;
  fault.severity = Severity::kError;
  fault.span = span;
  fault.message = std::move(message);
  fault.help = std::move(help);
  return fault;
}

template <typename Use>
void ForEachStanding(const Traces& traces, Use use) {
  for (const ExampleTrace& trace : traces)
    for (const TracedMatch& match : trace.matches)
      if (match.stands()) use(trace, match);
}

/// A pattern other than the match's that finds all its words: by two patterns that find the same,
/// the later one is shadowed.
const PatternSource* ShadowOf(const TracedMatch& match, const ExampleTrace& trace) {
  for (const TracedMatch& other : trace.matches) {
    if (!other.stands() || other.pattern == match.pattern || !other.span.Covers(match.span))
      continue;
    if (other.pattern->is_invited != match.pattern->is_invited) continue;
    if (other.span != match.span || other.pattern < match.pattern) return other.pattern;
  }
  return nullptr;
}

void LintPattern(const PatternSource& pattern, const Traces& traces,
                 std::vector<Diagnostic>& faults) {
  bool is_reached = false;
  const PatternSource* shadow = nullptr;
  bool finds_alone = false;
  ForEachStanding(traces, [&](const ExampleTrace& trace, const TracedMatch& match) {
    if (match.pattern != &pattern) return;
    is_reached = true;
    const PatternSource* other = ShadowOf(match, trace);
    if (other == nullptr) finds_alone = true;
    if (shadow == nullptr) shadow = other;
  });
  const Span span = pattern.phrase.node->span;
  if (!is_reached)
    faults.push_back(Fault("unreached-pattern", span,
                           "no example of this rule reaches this pattern",
                           "add an example that only this pattern finds"));
  else if (!finds_alone)
    faults.push_back(Fault("shadowed-pattern", span,
                           "all that this pattern finds in the examples another finds, too",
                           "add an example that only this one finds, or drop it; the other is: " +
                               shadow->phrase.text));
}

/// The conditions that drop a match of some example.
std::set<const ConditionSource*> DroppingConditions(const Traces& traces) {
  std::set<const ConditionSource*> dropping;
  for (const ExampleTrace& trace : traces)
    for (const TracedMatch& match : trace.matches)
      for (const Drop& drop : match.drops) dropping.insert(drop.condition);
  return dropping;
}

/// An `unless` is judged as a whole: one of its items is enough.
void LintConditions(const std::vector<ConditionSource>& conditions,
                    const std::set<const ConditionSource*>& dropping,
                    std::vector<Diagnostic>& faults) {
  const ConditionSource* idle = nullptr;
  for (const ConditionSource& condition : conditions) {
    if (!condition.negated) continue;
    if (dropping.contains(&condition)) return;
    if (idle == nullptr) idle = &condition;
  }
  if (idle != nullptr)
    faults.push_back(Fault("idle-unless", idle->any.front().node->span,
                           "no example holds a match that this `unless` drops",
                           "add a good example that would be found without it"));
}

bool HasDates(const ExampleSource& example) {
  return !example.invited.empty() || !example.now.empty();
}

/// A reply that is late by its dates must not be found by its words.
bool IsFoundByWords(const RuleSource& rule, const ExampleTrace& trace) {
  if (rule.kind != RuleKind::kDelay || !trace.example->bad || !HasDates(*trace.example))
    return false;
  return std::any_of(trace.matches.begin(), trace.matches.end(), [](const TracedMatch& match) {
    return match.stands() && !match.pattern->is_invited;
  });
}

void LintExamples(const RuleSource& rule, const Traces& traces, std::vector<Diagnostic>& faults) {
  std::set<std::string> seen;
  for (const ExampleTrace& trace : traces) {
    const ExampleSource& example = *trace.example;
    if (!trace.is_in_scope && rule.kind != RuleKind::kRequire)
      faults.push_back(Fault("idle-example", example.span, "nothing here lies in the rule's scope",
                             "explain --why on this text shows how it is read"));
    if (IsFoundByWords(rule, trace))
      faults.push_back(Fault("idle-example", example.span,
                             "this is found by its words, and its dates decide nothing",
                             "leave out the dates, or the words"));
    if (!seen.insert(example.text + example.invited + example.now).second)
      faults.push_back(Fault("idle-example", example.span, "this example stands here twice", ""));
  }
}

}  // namespace

std::vector<Diagnostic> LintRule(const RuleSource& rule, const Traces& traces) {
  std::vector<Diagnostic> faults;
  const auto dropping = DroppingConditions(traces);
  for (const PatternSource& pattern : rule.patterns) {
    LintPattern(pattern, traces, faults);
    LintConditions(pattern.conditions, dropping, faults);
  }
  LintConditions(rule.conditions, dropping, faults);
  LintExamples(rule, traces, faults);
  return faults;
}

}  // namespace decline_lint
