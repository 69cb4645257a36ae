// The steps of an explanation that stand in rule files: which pattern, which phrase of which
// lexicon, which condition. Each is a diagnostic at its place, so that it is drawn like any other.
#pragma once

#include <string>
#include <vector>

#include "lint/engine/explain/match_tracer.h"
#include "lint/rules/pack_builder.h"

namespace decline_lint {

/// The file of a step that stands in the draft and in no rule file.
inline constexpr size_t kDraftFile = SIZE_MAX;

class RuleSteps {
 public:
  /// `files` are those of the sources; steps are added to `steps`.
  RuleSteps(MatchTracer& tracer, const std::vector<SourceFile>& files,
            std::vector<RuleFileDiagnostic>& steps)
      : tracer_(tracer), files_(files), steps_(steps) {}

  /// The pattern that a match is of, and the lexicon phrases that it consists of.
  void AddPattern(const RuleSource& rule, const TracedMatch& match);
  /// What is against a match.
  void AddDrop(const RuleSource& rule, const Drop& drop);
  /// Something about the rule as a whole, at its id.
  void AddRule(const RuleSource& rule, std::string message, std::string help);

 private:
  void Add(const RuleSource& rule, size_t file, Span span, std::string message);
  void AddPhrases(const RuleSource& rule, const PhraseSource& phrase, const Match& match);
  std::string Described(const PhraseUse& use) const;
  std::string WordsOf(TokenRange tokens) const;

  MatchTracer& tracer_;
  const std::vector<SourceFile>& files_;
  std::vector<RuleFileDiagnostic>& steps_;
};

}  // namespace decline_lint
