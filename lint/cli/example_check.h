// Runs the examples of a rule, which are its tests.
//
// A bad example must raise its rule; where [[ ]] mark words, exactly those must be found, and of a
// `forbid` rule they must be marked. A good example must not raise it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// An example that does not do what it should.
struct ExampleFailure {
  const ExampleRecord* example = nullptr;
  std::string message;   ///< lower-case start, no final period
  std::string expected;  ///< the example with its marks
  std::string found;     ///< the same with the findings marked
};

/// The failures of one rule in the order of its file.
std::vector<ExampleFailure> CheckExamples(const RulePack& pack, const RuleRecord& rule,
                                          bool reference);

}  // namespace decline_lint
