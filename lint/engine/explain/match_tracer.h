// Finds all matches of a rule's patterns in a document, those that do not stand among them, and
// says why they do not: what a rule is debugged with.
//
// The matches come from the same tables, and the verdicts from the same ConditionChecker, as in a
// lint; what is added is the way back to the rule file. Slower than a lint, and run only when
// somebody asks: `explain --why` and `test-rules --strict`.
#pragma once

#include <optional>
#include <vector>

#include "lint/engine/conditions.h"
#include "lint/engine/document_view.h"
#include "lint/engine/explain/phrase_walker.h"
#include "lint/engine/match.h"
#include "lint/engine/table_matcher.h"
#include "lint/rules/pack_sources.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// Why a match does not stand.
struct Drop {
  enum class Why : uint8_t { kScope, kUnless, kWith, kNegation };
  Why why = Why::kScope;
  const ConditionSource* condition = nullptr;  ///< of kUnless and kWith
  const PhraseSource* phrase = nullptr;        ///< of kUnless: which of its patterns occurred
  std::optional<Match> words;                  ///< of kUnless and kNegation: where
};

struct TracedMatch {
  const PatternSource* pattern = nullptr;
  Match match;  ///< of a regular expression: the tokens that it overlaps
  Span span;    ///< bytes of the document's text
  /// All that is against it, in the order in which it is asked; empty when it stands.
  std::vector<Drop> drops;

  bool stands() const { return drops.empty(); }
};

class MatchTracer {
 public:
  /// `sources` are those that the pack was compiled from. Both must outlive the tracer.
  MatchTracer(const RulePack& pack, const PackSources& sources)
      : pack_(pack),
        sources_(sources),
        matcher_(pack),
        view_(pack, matcher_),
        conditions_(pack, view_, matcher_, true),
        walker_(sources.lexicons()) {}

  /// The document must be prepared by ReadDocument and live until the next Reset.
  void Reset(const Document& document);
  /// The matches of a rule in the order of the text. A match inside another of the same pattern
  /// that fares alike is left out.
  std::vector<TracedMatch> Trace(const RuleRecord& rule);
  /// The lexicon phrases that a pattern's or a condition's match consists of.
  std::vector<PhraseUse> UsesIn(const PhraseSource& phrase, const Match& match) {
    return walker_.UsesIn(phrase.ast, match.sentence, match.tokens);
  }

  const DocumentView& view() const { return view_; }
  const RuleSource& SourceOf(const RuleRecord& rule) const {
    return sources_.rules().at(std::string(pack_.String(rule.id)));
  }

 private:
  void TracePattern(uint32_t pattern, const PatternSource& source);
  void TraceRegex(uint32_t pattern, const PatternSource& source);
  void Add(TracedMatch traced);
  void AddDrops(IndexRange records, const std::vector<ConditionSource>& sources,
                TracedMatch& traced);
  const PhraseSource* Occurring(const ConditionSource& condition, const Match& words);

  const RulePack& pack_;
  const PackSources& sources_;
  TableMatcher matcher_;
  DocumentView view_;
  ConditionChecker conditions_;
  PhraseWalker walker_;
  std::vector<TracedMatch> found_;
};

/// For each pattern record of a rule the pattern of the rule file that it was compiled from: one
/// that is a choice has several records.
std::vector<const PatternSource*> SourcesOfPatterns(const RulePack& pack, const RuleRecord& rule,
                                                    const RuleSource& source);

}  // namespace decline_lint
