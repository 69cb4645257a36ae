// `explain --why FILE:LINE`: which patterns of which rule files find what a draft is told, and
// with --trace why others keep silent.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/load_rules.h"
#include "lint/cli/options.h"

namespace decline_lint {

/// Draws the steps as findings are drawn. The status is 0 also where there are findings: this
/// command explains, it does not judge.
ExitStatus RunExplainDraft(const Options& options, const LoadedRules& rules);

}  // namespace decline_lint
