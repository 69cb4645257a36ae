// Where a hook gets its policy and its rules from. The command line knows which settings files and
// rules count; the hooks ask only for what they need, and when: a call that passes unlinted wants
// no rules.
#pragma once

#include <optional>

#include "lint/engine/linter.h"
#include "lint/hooks/policy.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

struct PolicyRead {
  HookPolicy policy;
  /// The policy is what its user wants it to be. False after a mistake in it: then it is only a
  /// part of that.
  bool trusted = true;
  /// All of the settings could be read.
  bool usable = true;
};

/// Which rules to judge with. The pack lives as long as its HookRules.
struct RulesToJudge {
  const RulePack* pack = nullptr;
  LintOptions lint;
};

class HookRules {
 public:
  virtual ~HookRules() = default;
  /// Mistakes are told on standard error.
  virtual PolicyRead ReadPolicy() = 0;
  /// None when there is a mistake in the settings or in a rule, which is told on standard error.
  virtual std::optional<RulesToJudge> ReadRules() = 0;
};

}  // namespace decline_lint
