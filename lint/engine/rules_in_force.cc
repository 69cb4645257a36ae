#include "lint/engine/rules_in_force.h"

#include <algorithm>

namespace decline_lint {
namespace {

void SetLimit(const LimitRecord& wanted, std::vector<LimitRecord>& limits) {
  const auto same = std::find_if(limits.begin(), limits.end(), [&](const LimitRecord& limit) {
    return limit.measure == wanted.measure;
  });
  if (same == limits.end())
    limits.push_back(wanted);
  else
    same->max = wanted.max;
}

}  // namespace

RulesInForce::RulesInForce(const RulePack& pack, const std::vector<RuleChange>& changes)
    : rules_(pack.rules()), limits_(pack.limits()) {
  if (changes.empty()) return;
  changed_rules_.assign(rules_.begin(), rules_.end());
  changed_limits_.assign(limits_.begin(), limits_.end());
  for (const RuleChange& change : changes) {
    const RuleRecord* rule = pack.FindRule(change.id);
    if (rule) Apply(change, changed_rules_[static_cast<size_t>(rule - pack.rules().data())]);
  }
  rules_ = changed_rules_;
  limits_ = changed_limits_;
}

void RulesInForce::Apply(const RuleChange& change, RuleRecord& rule) {
  rule.severity = change.severity.value_or(rule.severity);
  rule.business_days = change.business_days.value_or(rule.business_days);
  if (change.limits.empty()) return;
  const auto first = changed_limits_.begin() + rule.limits.first;
  std::vector<LimitRecord> limits(first, first + rule.limits.count);
  for (const LimitRecord& limit : change.limits) SetLimit(limit, limits);
  rule.limits = {static_cast<uint32_t>(changed_limits_.size()),
                 static_cast<uint32_t>(limits.size())};
  changed_limits_.insert(changed_limits_.end(), limits.begin(), limits.end());
}

}  // namespace decline_lint
