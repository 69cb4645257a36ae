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

template <typename From, typename To>
void Take(const std::optional<Sourced<From>>& from, To& to) {
  if (from) to = To(from->value);
}

}  // namespace

void Override(const HookSettings& by, HookPolicy& policy) {
  Take(by.block, policy.block);
  Take(by.when_linter_fails, policy.when_linter_fails);
  Take(by.encrypted, policy.encrypted);
  Take(by.again_minutes, policy.again);
  Take(by.time_limit, policy.time_limit);
  Take(by.packs, policy.packs);
  Take(by.skip_recipients, policy.skip_recipients);
  Take(by.sendmail, policy.sendmail);
  if (by.bypass) policy.bypass = WaysOf(by.bypass->value);
}

}  // namespace decline_lint
