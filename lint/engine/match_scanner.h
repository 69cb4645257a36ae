// Finds the matches of a pack's patterns in a document and keeps those that stand.
//
// The table way looks at each token once, tries only the patterns that the token triggers, and
// stops asking for a rule that needs no further match. The reference way tries every pattern in
// every sentence. Both find the same matches.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "lint/engine/conditions.h"
#include "lint/engine/document_view.h"
#include "lint/engine/match.h"
#include "lint/engine/table_matcher.h"
#include "lint/engine/word_presence.h"
#include "lint/regex/regex.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// What was found for one rule.
struct RuleMatches {
  std::vector<Match> matches;  ///< by pattern over tokens; not ordered
  std::vector<Span> spans;     ///< by regular expression over the text
  std::vector<Match> invited;  ///< of `invited` patterns
  bool empty() const { return matches.empty() && spans.empty(); }
};

class MatchScanner {
 public:
  /// `enabled` holds a flag for each rule of the pack.
  MatchScanner(const RulePack& pack, std::vector<bool> enabled, bool reference);

  /// Scans a document whose tokens have their word ids. The results hold until the next scan.
  void Scan(const Document& document);

  const RuleMatches& MatchesOf(uint32_t rule) const { return results_[rule]; }
  const DocumentView& view() const { return view_; }

 private:
  void ScanTables();
  void ScanSentence(uint32_t sentence);
  bool HoldsCompanion(const TriggerRecord& trigger, uint32_t token) const;
  bool TailMatches(const PatternRecord& pattern, const Sentence& sentence, uint32_t token);
  void TryAll(std::span<const TriggerRecord> triggers, uint32_t token, uint32_t sentence);
  void Try(uint32_t pattern, uint32_t token, uint32_t sentence);
  void ScanReference();
  void ScanReferenceSentence(uint32_t pattern, uint32_t sentence);
  void ScanRegexPatterns();
  void ScanRegexPattern(uint32_t pattern);
  using ByteSet = std::array<bool, 256>;
  std::span<const StringRef> LiteralsOf(const PatternRecord& pattern) const {
    return pack_.literals().subspan(pattern.literals.first, pattern.literals.count);
  }
  /// Whether the text's bytes, capital letters taken as small ones, are enough for a literal.
  bool CanOccur(const PatternRecord& pattern, const ByteSet& bytes) const;
  bool LiteralOccurs(const PatternRecord& pattern, std::string_view text) const;
  const Regex& RegexOf(uint32_t pattern);
  bool IsWanted(const PatternRecord& pattern) const { return wanted_[pattern.rule] != 0; }
  /// Keeps a match if it stands; says whether it did.
  bool Add(const Match& match);
  void AddSpan(uint32_t pattern, Span span);

  const RulePack& pack_;
  const bool reference_;
  TableMatcher tables_;
  std::unique_ptr<SentenceMatcher> regexes_;  ///< only for the reference
  SentenceMatcher& matcher_;
  DocumentView view_;
  WordPresence presence_;
  ConditionChecker conditions_;

  std::vector<uint8_t> enabled_;
  std::vector<uint8_t> wanted_;       ///< enabled and not yet satisfied
  std::vector<uint32_t> next_start_;  ///< by pattern: the first token not yet tried as a start
  std::vector<uint32_t> tried_;       ///< patterns whose next_start_ is not 0
  uint8_t judged_zones_ = 0;
  uint32_t trigger_classes_ = 0;
  std::unordered_map<uint32_t, Regex> compiled_;
  std::vector<RuleMatches> results_;
};

}  // namespace decline_lint
