// `rules` and `explain`: what the rules are, in the words of their own files.
#pragma once

#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// All rules, in the format that the options name; as a table one line a rule.
ExitStatus RunRules(const Options& options, const RulePack& pack);

/// The rules that the options name, in full.
ExitStatus RunExplain(const Options& options, const RulePack& pack);

}  // namespace decline_lint
