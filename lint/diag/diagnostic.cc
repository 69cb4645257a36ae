#include "lint/diag/diagnostic.h"

namespace decline_lint {

const char* SeverityName(Severity severity) {
  static constexpr const char* kNames[] = {"note", "warning", "error"};
  return kNames[static_cast<int>(severity)];
}

}  // namespace decline_lint
