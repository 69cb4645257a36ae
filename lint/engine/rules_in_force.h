// The rules of a pack with what a run changes of them: other severities, other figures.
//
// A pack is immutable and shared, so changed rules are copies. Without changes nothing is copied:
// the views are the pack's own.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// What a run changes of one rule; what is empty stays as the pack has it.
struct RuleChange {
  std::string id;
  std::optional<Severity> severity;
  std::optional<uint32_t> business_days;
  std::vector<LimitRecord> limits;  ///< take the place of those of the same measure
};

/// Views the pack, which must outlive it.
class RulesInForce {
 public:
  /// Changes of rules that the pack does not have are left aside.
  RulesInForce(const RulePack& pack, const std::vector<RuleChange>& changes);
  RulesInForce(const RulesInForce&) = delete;
  RulesInForce& operator=(const RulesInForce&) = delete;

  /// As many as the pack's, in the same order.
  std::span<const RuleRecord> rules() const { return rules_; }
  std::span<const LimitRecord> LimitsOf(const RuleRecord& rule) const {
    return limits_.subspan(rule.limits.first, rule.limits.count);
  }

 private:
  void Apply(const RuleChange& change, RuleRecord& rule);

  std::vector<RuleRecord> changed_rules_;    // empty when nothing is changed
  std::vector<LimitRecord> changed_limits_;  // the pack's, and new lists behind them
  std::span<const RuleRecord> rules_;
  std::span<const LimitRecord> limits_;
};

}  // namespace decline_lint
