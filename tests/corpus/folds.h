// How even the judgement is over parts of a corpus: rules that fit some drafts, and not the
// language, do well on the drafts that were looked at and worse on those that were not.
//
// Drafts fall into folds by a hash of the file's name. Of each fold the third that is kept unread
// (see Part) is scored apart from the drafts that rules were tuned on.
#pragma once

#include <string>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/message/offset_map.h"
#include "tests/corpus/labelled_folder.h"
#include "tests/corpus/scoreboard.h"

namespace decline_lint {

/// Mean and standard deviation (of a sample: divided by n - 1) of some figures; 0 for none.
struct Spread {
  double mean = 0;
  double deviation = 0;
};
Spread SpreadOf(const std::vector<double>& figures);

class FoldBoards {
 public:
  /// `rules` as for Scoreboard; `count` is at least 1.
  FoldBoards(const std::vector<std::string>& rules, uint32_t count);

  void Add(const LabelledDraft& draft, std::string_view text,
           const std::vector<Diagnostic>& findings, const OffsetMap& to_raw = {});
  /// A line a fold, then mean and spread.
  void Print() const;

 private:
  /// Of one fold, or of all drafts.
  struct Boards {
    Scoreboard all, tuned, kept;
  };
  static void PrintRow(const std::string& name, const Boards& boards);
  void PrintSpread(const char* name, double Spread::*figure) const;

  std::vector<Boards> folds_;
  Boards whole_;
};

}  // namespace decline_lint
