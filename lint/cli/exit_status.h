// What the program's exit says. The numbers are part of the interface.
#pragma once

namespace decline_lint {

enum class ExitStatus : int {
  kClean = 0,      ///< no finding at or over --fail-on
  kFindings = 1,   ///< at least one
  kCannotRun = 2,  ///< bad usage, an unreadable or empty draft, broken rules, output not written
};

}  // namespace decline_lint
