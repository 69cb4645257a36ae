// The last line of a run, in the tool's own words: "3 warnings and 1 note in 2 files".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/diag/diagnostic.h"

namespace decline_lint {

/// How many findings of each severity a run gave, and in how many files.
struct FindingCounts {
  uint32_t errors = 0;
  uint32_t warnings = 0;
  uint32_t notes = 0;
  uint32_t files = 0;  ///< files with at least one finding

  /// Counts the findings of one file.
  void Add(const std::vector<Diagnostic>& findings);
};

/// Most serious first; the files are named when there is more than one. No line end. Empty when
/// there is no finding.
std::string Summary(const FindingCounts& counts);

}  // namespace decline_lint
