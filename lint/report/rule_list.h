// The rules themselves, told for programs and for pages: `decline-lint rules --format
// json|markdown`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/diag/diagnostic.h"

namespace decline_lint {

/// All that is told of a rule. Views must outlive the call.
struct RuleEntry {
  std::string_view id;
  std::string_view kind;  ///< "forbid", "require", "limit" or "delay"
  Severity severity = Severity::kWarning;
  std::string_view pack;
  std::string_view guide;  ///< the section of the advice that the rule comes from; may be empty
  std::string_view message;
  std::string_view why;                ///< may be empty
  std::string_view help;               ///< may be empty
  std::vector<std::string_view> bad;   ///< letters that raise it
  std::vector<std::string_view> good;  ///< letters that do not
};

/// {"version": 1, "rules": [{"id": ...}]}; what is empty is left out.
std::string RulesAsJson(std::span<const RuleEntry> rules);

/// A page: a table of all rules, then a section for each, by its id.
std::string RulesAsMarkdown(std::span<const RuleEntry> rules);

}  // namespace decline_lint
