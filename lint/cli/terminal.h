// Whether to write in colour.
#pragma once

#include "lint/cli/options.h"

namespace decline_lint {

/// By --color; "auto" means on a terminal that knows colours, unless NO_COLOR is set
/// (https://no-color.org: to anything but empty text). `descriptor` is what is written to.
bool WantsColor(ColorMode mode, int descriptor);

}  // namespace decline_lint
