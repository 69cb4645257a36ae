// Counts how findings agree with labels, and prints the table.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/message/offset_map.h"
#include "tests/corpus/labelled_folder.h"

namespace decline_lint {

/// Of one rule over many drafts.
struct RuleScore {
  uint32_t true_positives = 0, false_positives = 0, false_negatives = 0;

  double Precision() const;
  double Recall() const;
  double F1() const;
  bool IsSeen() const { return true_positives + false_positives + false_negatives > 0; }
};

class Scoreboard {
 public:
  /// `rules` are the ids that labels may name; findings of other rules are not scored.
  explicit Scoreboard(std::vector<std::string> rules) : rules_(std::move(rules)) {}

  /// `text` is the draft as the author sees it; `to_raw` leads from there to where the findings'
  /// spans are.
  void Add(const LabelledDraft& draft, std::string_view text,
           const std::vector<Diagnostic>& findings, const OffsetMap& to_raw = {});
  void Print(const char* title) const;
  /// Which drafts were judged wrongly, and how.
  const std::vector<std::string>& mistakes() const { return mistakes_; }
  double MacroF1() const;
  uint32_t drafts() const { return drafts_; }

 private:
  void CountSpans(const LabelledDraft& draft, std::string_view text,
                  const std::vector<Diagnostic>& findings, const OffsetMap& to_raw);

  std::vector<std::string> rules_;
  std::map<std::string, RuleScore> scores_;
  std::vector<std::string> mistakes_;
  uint32_t drafts_ = 0, exact_ = 0, clean_ = 0, alarmed_ = 0;
  uint32_t spans_wanted_ = 0, spans_hit_ = 0, spans_found_ = 0, spans_right_ = 0;
};

}  // namespace decline_lint
