// What the engine is told of a command line.
#pragma once

#include "lint/cli/options.h"
#include "lint/engine/linter.h"

namespace decline_lint {

/// Where --now is not given, today in the writer's time zone: what is late is told by the writer's
/// calendar.
LintOptions ToLintOptions(const Options& options);

}  // namespace decline_lint
