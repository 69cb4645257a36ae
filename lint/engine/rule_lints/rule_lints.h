// Lints of the rules themselves: what `test-rules --strict` says beside the examples that fail.
//
//   [unreached-pattern]  no example of the rule holds a match of the pattern that stands
//   [shadowed-pattern]   whatever the pattern finds in the examples, another finds as well
//   [idle-unless]        no example holds a match that any item of this `unless` drops
//   [idle-example]       an example passes for another reason than its rule: none of it lies in the
//                        rule's scope, it stands there twice, or its dates decide nothing
//   [double-entry]       a phrase stands in two lexicons, or twice in one
//
// A rule is judged by its own examples, since they are what tells its author whether a change broke
// it. Asked for are the patterns that stand in the rule, not the phrases of lexicons: a lexicon of
// two hundred words needs no two hundred examples. For the same reason a single word may stand in
// several lexicons: words have more than one meaning.
#pragma once

#include <vector>

#include "lint/rules/pack_builder.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// What is wrong with the rules and lexicons, by file and place; errors with the ids above. `files`
/// are those that the pack was made of, in the same order.
std::vector<RuleFileDiagnostic> LintRules(const RulePack& pack,
                                          const std::vector<SourceFile>& files);

}  // namespace decline_lint
