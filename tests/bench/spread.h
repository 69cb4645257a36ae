// What many measurements of one thing come to.
#pragma once

#include <vector>

namespace decline_lint {

/// In the unit of the samples.
struct Spread {
  double median = 0;
  double min = 0;
  double max = 0;
};

/// All zero when there are no samples.
Spread Summarize(std::vector<double> samples);

}  // namespace decline_lint
