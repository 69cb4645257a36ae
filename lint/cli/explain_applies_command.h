// `decline-lint explain --applies FILE`: which packs would speak of a draft in a hook, and why.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

ExitStatus RunExplainApplies(const Options& options, const RulePack& pack);

}  // namespace decline_lint
