#include "lint/hooks/speaking_packs.h"

#include <algorithm>

namespace decline_lint {

std::vector<std::string_view> SpeakingPacks(const RulePack& pack, const HookPolicy& policy) {
  std::vector<std::string_view> names(policy.packs.begin(), policy.packs.end());
  if (!names.empty()) return names;
  for (const RuleRecord& rule : pack.rules()) {
    const std::string_view name = pack.String(rule.pack);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace decline_lint
