// The reference: finds matches by plain RE2 over canonical text, with no tables and no triggers.
//
// Slow, and kept simple, so that one can believe it. Tests hold TableMatcher against it.
#pragma once

#include <unordered_map>
#include <vector>

#include "lint/engine/canonical_text.h"
#include "lint/engine/sentence_matcher.h"
#include "lint/regex/regex.h"

namespace decline_lint {

class RegexMatcher : public SentenceMatcher {
 public:
  explicit RegexMatcher(const RulePack& pack) : pack_(pack) {}

  void Reset(const Document& document) override;
  bool FindNext(uint32_t node, uint32_t sentence, TokenRange starts, TokenRange* match) override;

 private:
  const Regex& RegexOf(uint32_t node);
  const CanonicalText& TextOf(uint32_t sentence);

  const RulePack& pack_;
  const Document* document_ = nullptr;
  std::unordered_map<uint32_t, Regex> regexes_;
  std::unordered_map<uint32_t, CanonicalText> texts_;
};

}  // namespace decline_lint
