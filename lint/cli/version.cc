#include "lint/cli/version.h"

namespace decline_lint {

std::string_view Version() { return DECLINE_LINT_VERSION; }

}  // namespace decline_lint
