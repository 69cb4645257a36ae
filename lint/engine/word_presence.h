// Where the words of a pack's word lists stand in a sentence.
//
// A pattern is worth trying only where another word that it needs stands too: "{took-job} ...4
// {job-noun}" not in a sentence without any word for a job.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/rules/rule_pack.h"
#include "lint/text/document.h"

namespace decline_lint {

class WordPresence {
 public:
  explicit WordPresence(const RulePack& pack) : pack_(pack), places_(pack.list_count()) {}

  /// What is asked is asked about this sentence.
  void Enter(const Document& document, const Sentence& sentence);

  bool HoldsBefore(uint32_t word_list, uint32_t token) const {
    return Holds(word_list) && places_[word_list].first < token;
  }
  bool HoldsAfter(uint32_t word_list, uint32_t token) const {
    return Holds(word_list) && places_[word_list].last > token;
  }

 private:
  bool Holds(uint32_t word_list) const { return places_[word_list].visit == visit_; }

  /// Of one list: in which visit of a sentence it was last seen, and at which tokens.
  struct Place {
    uint64_t visit = 0;
    uint32_t first = 0;
    uint32_t last = 0;
  };

  const RulePack& pack_;
  std::vector<Place> places_;  ///< by list
  uint64_t visit_ = 0;         ///< counts up with each sentence entered
};

}  // namespace decline_lint
