#include "tests/bench/spread.h"

#include <algorithm>

namespace decline_lint {

Spread Summarize(std::vector<double> samples) {
  if (samples.empty()) return {};
  std::sort(samples.begin(), samples.end());
  return {samples[samples.size() / 2], samples.front(), samples.back()};
}

}  // namespace decline_lint
