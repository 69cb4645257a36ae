#include "lint/engine/match_check.h"

#include <cassert>

namespace decline_lint {

CheckMatch CheckOf(MatchCheck check) {
  static constexpr CheckMatch kChecks[] = {nullptr, CheckLuhn, CheckWeekday, CheckRecipient};
  assert(check != MatchCheck::kNone);
  return kChecks[static_cast<int>(check)];
}

}  // namespace decline_lint
