// Says why a draft gets the findings that it gets, and why it does not get others.
//
//   Explainer explainer(pack, files, options);
//   for (const auto& step : explainer.Explain(draft, 6, {})) ...   // line 6
//
// The answer is a list of steps: what is found in the draft, then the places in rule files that
// found it. Steps are diagnostics, to be drawn like findings. No I/O; the pack and the files must
// outlive the explainer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lint/engine/explain/match_tracer.h"
#include "lint/engine/explain/rule_steps.h"
#include "lint/engine/linter.h"
#include "lint/rules/pack_builder.h"

namespace decline_lint {

class Explainer {
 public:
  /// `files` are those that the pack was made of, in the same order.
  Explainer(const RulePack& pack, const std::vector<SourceFile>& files, LintOptions options);

  /// The steps in their order, files being indexes into the pack's or kDraftFile. Only what touches
  /// that line (1-based), where one is given. Without `traced` ids: the findings, and what
  /// satisfies the rules that ask for something. With them: all that the patterns of these rules
  /// match, and what keeps it from being found.
  std::vector<RuleFileDiagnostic> Explain(const SourceFile& draft, std::optional<uint32_t> line,
                                          const std::vector<std::string>& traced);

 private:
  void ExplainRule(const RuleRecord& rule, bool trace);
  void ExplainFinding(const RuleRecord& rule, const Diagnostic& finding,
                      const std::vector<TracedMatch>& matches);
  void ExplainWithoutMatch(const RuleRecord& rule, const std::vector<TracedMatch>& matches);
  void ExplainSatisfied(const RuleRecord& rule, const std::vector<TracedMatch>& matches);
  void TraceMatches(const RuleRecord& rule, const std::vector<TracedMatch>& matches);
  void TraceDropped(const RuleSource& rule, const TracedMatch& match);
  void AddInDraft(const RuleSource& rule, Span span, std::string message);
  bool IsAsked(Span raw) const;
  Span ToRaw(Span span) const { return message_.to_raw.ToRaw(span); }

  const RulePack& pack_;
  const std::vector<SourceFile>& files_;
  LintOptions options_;
  std::vector<RuleFileDiagnostic> mistakes_;  ///< stays empty: the files made a pack
  PackSources sources_;
  MatchTracer tracer_;
  std::vector<RuleFileDiagnostic> steps_;
  RuleSteps rule_steps_;

  // Of the draft being explained.
  const SourceFile* draft_ = nullptr;
  std::optional<uint32_t> line_;
  Message message_;
  Document document_;
  std::vector<Diagnostic> findings_;
};

}  // namespace decline_lint
