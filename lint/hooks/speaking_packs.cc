#include "lint/hooks/speaking_packs.h"

#include <algorithm>

namespace decline_lint {
namespace {

bool IsDescribed(const RulePack& pack, std::string_view name) {
  return std::any_of(pack.packs().begin(), pack.packs().end(),
                     [&](const PackRecord& each) { return pack.String(each.name) == name; });
}

}  // namespace

std::vector<std::string_view> SpeakingPacks(const RulePack& pack, PackRecognizer& recognizer,
                                            const HookPolicy& policy, const Message& message) {
  std::vector<std::string_view> names(policy.packs.begin(), policy.packs.end());
  if (!names.empty()) return names;
  names = recognizer.PacksFor(message);
  for (const RuleRecord& rule : pack.rules()) {
    const std::string_view name = pack.String(rule.pack);
    if (!IsDescribed(pack, name) && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  }
  return names;
}

}  // namespace decline_lint
