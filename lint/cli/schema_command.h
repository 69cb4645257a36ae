// `schema`: JSON Schemas of settings and rule files, for editors.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// Writes the one schema that the options name.
ExitStatus RunSchema(const Options& options, const RulePack& pack);

}  // namespace decline_lint
