// Where the words of a pack's word lists stand in a sentence.
//
// A pattern is worth trying only where the other words that it needs stand too: "{took-job} ...4
// {job-noun}" not in a sentence without any word for a job.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/engine/match.h"
#include "lint/rules/rule_pack.h"
#include "lint/text/document.h"

namespace decline_lint {

class WordPresence {
 public:
  explicit WordPresence(const RulePack& pack) : pack_(pack), places_(pack.list_count()) {}

  void Reset(const Document& document);
  /// Must be called before the sentence is asked about; cheap when it was the last one.
  void Enter(uint32_t sentence);

  bool Holds(uint32_t word_list) const { return places_[word_list].visit == visit_; }
  /// From the first to after the last token that holds a word of the list; only where Holds().
  TokenRange PlacesOf(uint32_t word_list) const {
    return {places_[word_list].first, places_[word_list].last + 1};
  }
  bool HoldsBefore(uint32_t word_list, uint32_t token) const {
    return Holds(word_list) && places_[word_list].first < token;
  }
  bool HoldsAfter(uint32_t word_list, uint32_t token) const {
    return Holds(word_list) && places_[word_list].last > token;
  }

 private:
  /// Of one list: in which visit of a sentence it was last seen, and at which tokens.
  struct Place {
    uint32_t visit = 0;
    uint32_t first = 0;
    uint32_t last = 0;
  };

  const RulePack& pack_;
  const Document* document_ = nullptr;
  std::vector<Place> places_;
  uint32_t sentence_ = UINT32_MAX;
  uint32_t visit_ = 0;  ///< counts up with each sentence entered
};

}  // namespace decline_lint
