#include "lint/cli/terminal.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace decline_lint {

bool WantsColor(ColorMode mode, int descriptor) {
  if (mode != ColorMode::kAuto) return mode == ColorMode::kAlways;
  if (!isatty(descriptor)) return false;
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return !(no_color && *no_color) && !(terminal && std::string_view(terminal) == "dumb");
}

}  // namespace decline_lint
