// Where the filter gets its policy and its rules from, as HookRules is for the other hooks.
#pragma once

#include <optional>

#include "lint/hooks/hook_rules.h"
#include "lint/hooks/milter/milter_policy.h"

namespace decline_lint {

class MilterSources {
 public:
  virtual ~MilterSources() = default;
  /// None when there is a mistake in the settings, which is told on standard error. Reads the files
  /// anew each time.
  virtual std::optional<MilterPolicy> ReadPolicy() = 0;
  /// The same of the rules. They live as long as the sources, or until they are read again.
  virtual std::optional<RulesToJudge> ReadRules() = 0;
};

}  // namespace decline_lint
