#include "lint/hooks/policy.h"

namespace decline_lint {
namespace {

BypassWays WaysOf(const std::vector<BypassWay>& list) {
  BypassWays ways{false, false, false};
  for (BypassWay way : list) {
    ways.header |= way == BypassWay::kHeader;
    ways.again |= way == BypassWay::kAgain;
    ways.environment |= way == BypassWay::kEnvironment;
  }
  return ways;
}

}  // namespace

void Override(const HookSettings& by, HookPolicy& policy) {
  TakeIfSet(by.block, policy.block);
  TakeIfSet(by.when_linter_fails, policy.when_linter_fails);
  TakeIfSet(by.encrypted, policy.encrypted);
  TakeIfSet(by.again_minutes, policy.again);
  TakeIfSet(by.time_limit, policy.time_limit);
  TakeIfSet(by.packs, policy.packs);
  TakeIfSet(by.skip_recipients, policy.skip_recipients);
  TakeIfSet(by.sendmail, policy.sendmail);
  if (by.bypass) policy.bypass = WaysOf(by.bypass->value);
}

}  // namespace decline_lint
