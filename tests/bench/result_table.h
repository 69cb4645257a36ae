// The one table that the benchmarks print: what, measured, ratio, goal, and whether it is met.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/bench/spread.h"

namespace decline_lint {

/// A bound that a figure should keep.
struct Goal {
  double bound = 0;
  bool at_most = true;
};

/// How a row compares with another: 1.4 "x /bin/true".
struct Ratio {
  double value = 0;
  std::string of;
};

struct Row {
  std::string what;
  Spread measured;
  std::string unit;
  std::optional<Ratio> ratio;
  /// For the ratio where there is one, else for the median.
  std::optional<Goal> goal;
};

class ResultTable {
 public:
  void AddHeading(std::string text);
  void Add(Row row);
  /// What could not be measured, and why.
  void AddNote(std::string text);

  /// Columns are as wide as they must be.
  std::string Text() const;

 private:
  using Cells = std::vector<std::string>;  // one cell: a line of its own
  std::vector<Cells> lines_;
};

}  // namespace decline_lint
