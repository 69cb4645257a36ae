#include "lint/hooks/speaking_packs.h"

namespace decline_lint {

std::vector<std::string_view> SpeakingPacks(PackRecognizer& recognizer, const HookPolicy& policy,
                                            const Message& message) {
  std::vector<std::string_view> names(policy.packs.begin(), policy.packs.end());
  const auto applying = recognizer.PacksFor(message);
  names.insert(names.end(), applying.begin(), applying.end());
  return names;
}

}  // namespace decline_lint
