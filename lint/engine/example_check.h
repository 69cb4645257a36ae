// Runs the examples of rules: a rule's examples are its tests.
//
// In a bad example of a `forbid` rule [[ ]] marks exactly what is found, every finding; a bad
// example of another kind must raise the rule; a good one must not. Only the rule itself is run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/rules/pack_builder.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

struct RuleExamples {
  std::string rule_id;
  uint32_t passed = 0;
  /// One for each example that does not hold; the file is an index into the pack's files().
  std::vector<RuleFileDiagnostic> failures;
};

/// By rule, in the order of the pack; of the one rule only when `rule_id` is not empty.
std::vector<RuleExamples> CheckExamples(const RulePack& pack, std::string_view rule_id);

/// An example's text without its marks, and where they were.
struct MarkedText {
  std::string text;
  std::vector<Span> marks;
};
/// In "[[[Company]]]" the outer two brackets on each side are the mark.
MarkedText ReadMarks(std::string_view marked);

}  // namespace decline_lint
