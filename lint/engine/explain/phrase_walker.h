// Tells of which lexicon phrases a match consists, by the patterns as their files have them.
//
// The tables of a pack (TableMatcher) know no lexicons any more: words of many phrases are one set
// there. To explain a match one must walk the trees of the rule files, which is what this does, one
// match at a time and only when somebody asks why. With
//
//   - "{thanks} for (coming|writing)"
//
// the words "many thanks for writing" use the phrase "many thanks" of the lexicon {thanks}.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "lint/engine/match.h"
#include "lint/rules/rule_source.h"
#include "lint/text/document.h"

namespace decline_lint {

/// A phrase of a lexicon and the words that it stands for in a match.
struct PhraseUse {
  const LexiconSource* lexicon = nullptr;
  const PhraseSource* phrase = nullptr;
  TokenRange tokens;
  /// 0 where the pattern names the lexicon, 1 where a phrase of that lexicon does, and so on.
  uint32_t depth = 0;
};

class PhraseWalker {
 public:
  /// `lexicons` by name: all that the patterns use; they must outlive the walker.
  explicit PhraseWalker(const std::map<std::string, LexiconSource>& lexicons)
      : lexicons_(lexicons) {}

  /// Must be called first for each document.
  void Reset(const Document& document);

  /// Whether the pattern matches exactly these tokens of a sentence.
  bool Matches(const PatternAst& pattern, uint32_t sentence, TokenRange tokens);
  /// The phrases that make up a match, from left to right, each before those inside it. Where
  /// several fit, the first of the file. Empty when the pattern does not match these tokens.
  std::vector<PhraseUse> UsesIn(const PatternAst& pattern, uint32_t sentence, TokenRange tokens);

 private:
  /// Bit n is set when a match can take n tokens; bit 0 for none.
  using Ends = uint64_t;
  struct Place {
    const PatternAst* pattern;
    uint32_t at;
    friend bool operator==(Place, Place) = default;
  };
  struct PlaceHash {
    size_t operator()(Place place) const {
      return reinterpret_cast<size_t>(place.pattern) * 31 + place.at;
    }
  };

  void Enter(uint32_t sentence);
  Ends EndsOf(const PatternAst& pattern, uint32_t at);
  Ends Walk(const PatternAst& pattern, uint32_t at);
  Ends WalkSequence(const PatternAst& pattern, size_t first_child, uint32_t at);
  Ends WalkChoice(const PatternAst& pattern, uint32_t at);
  Ends WalkLexicon(const PatternAst& pattern, uint32_t at);
  Ends WalkOnly(const PatternAst& pattern, uint32_t at);
  Ends WalkGap(const PatternAst& pattern, uint32_t at) const;
  bool IsForm(const PatternAst& word, uint32_t at);

  void Collect(const PatternAst& pattern, TokenRange tokens, uint32_t depth);
  void CollectSequence(const PatternAst& pattern, TokenRange tokens, uint32_t depth);
  void CollectLexicon(const PatternAst& pattern, TokenRange tokens, uint32_t depth);

  const std::map<std::string, LexiconSource>& lexicons_;
  const Document* document_ = nullptr;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
  uint32_t content_end_ = 0;  ///< before the final punctuation
  std::unordered_map<Place, Ends, PlaceHash> ends_;
  std::unordered_map<const PatternAst*, std::vector<uint64_t>> forms_;  ///< keys of a word's forms
  std::vector<PhraseUse> uses_;
};

}  // namespace decline_lint
