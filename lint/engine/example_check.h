// Runs the examples of rules: a rule's examples are its tests.
//
// In a bad example of a `forbid` rule [[ ]] marks exactly what is found, every finding; a bad
// example of another kind must raise the rule; a good one must not. Only the rule itself is run.
// A rule has kFewestExamples of either sort at the least: it is not known to work otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rules/pack_builder.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

inline constexpr uint32_t kFewestExamples = 3;

/// The files of failures are indexes into the pack's files().
struct RuleExamples {
  std::string rule_id;
  uint32_t passed = 0;
  std::vector<RuleFileDiagnostic> failures;    ///< one for each example that does not hold
  std::optional<RuleFileDiagnostic> shortage;  ///< when there are too few examples
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
