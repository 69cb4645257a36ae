#include "lint/config/settings_in_force.h"

#include <algorithm>

#include "lint/config/glob.h"
#include "lint/config/settings_names.h"

namespace decline_lint {
namespace {

constexpr Figure FigureOf(Measure measure) { return static_cast<Figure>(measure); }
static_assert(FigureOf(Measure::kWords) == Figure::kWords);
static_assert(FigureOf(Measure::kStrangers) == Figure::kStrangers);

RuleInForce AsInPack(const RulePack& pack, const RuleRecord& rule) {
  RuleInForce in_force;
  in_force.severity = {rule.severity, {}};
  for (const LimitRecord& limit : pack.limits().subspan(rule.limits.first, rule.limits.count))
    in_force.figures[FigureOf(limit.measure)] = {limit.max, {}};
  if (HasFigure(rule, Figure::kBusinessDays))
    in_force.figures[Figure::kBusinessDays] = {rule.business_days, {}};
  return in_force;
}

void Override(const RuleSettings& by, RuleInForce& rule) {
  if (by.enabled) rule.enabled = *by.enabled;
  if (by.severity) rule.severity = *by.severity;
  for (const auto& [figure, number] : by.figures) rule.figures[figure] = number;
}

void Override(const SettingsBlock& by, SettingsInForce& settings) {
  if (by.fail_on) settings.fail_on = *by.fail_on;
  if (by.min_severity) settings.min_severity = *by.min_severity;
  for (const RuleSettings& rule : by.rules) {
    const auto found = settings.rules.find(rule.id.value);
    if (found != settings.rules.end()) Override(rule, found->second);
  }
}

bool IsBuiltIn(const Origin& origin) { return origin.kind == Origin::Kind::kBuiltIn; }

/// What a rule has that it does not have in the pack.
RuleChange ChangeOf(const std::string& id, const RuleInForce& rule) {
  RuleChange change;
  change.id = id;
  if (!IsBuiltIn(rule.severity.origin)) change.severity = rule.severity.value;
  for (const auto& [figure, number] : rule.figures) {
    if (IsBuiltIn(number.origin)) continue;
    if (figure == Figure::kBusinessDays)
      change.business_days = number.value;
    else
      change.limits.push_back({.measure = static_cast<Measure>(figure), .max = number.value});
  }
  return change;
}

}  // namespace

std::vector<const SettingsBlock*> BlocksFor(const SettingsFile& file, std::string_view path) {
  std::vector<const SettingsBlock*> blocks{&file.block};
  for (const OverrideSettings& each : file.overrides) {
    const bool matches =
        std::any_of(each.globs.begin(), each.globs.end(),
                    [&](const std::string& glob) { return MatchesGlob(glob, path); });
    if (matches) blocks.push_back(&each.block);
  }
  return blocks;
}

SettingsInForce PutInForce(const RulePack& pack, std::span<const SettingsBlock* const> blocks) {
  SettingsInForce settings;
  for (const RuleRecord& rule : pack.rules())
    settings.rules.emplace(pack.String(rule.id), AsInPack(pack, rule));
  for (const SettingsBlock* block : blocks) Override(*block, settings);
  return settings;
}

void ApplyTo(const SettingsInForce& settings, LintOptions& options) {
  options.min_severity = settings.min_severity.value;
  for (const auto& [id, rule] : settings.rules) {
    if (!rule.enabled.value) options.disabled.push_back(id);
    RuleChange change = ChangeOf(id, rule);
    if (change.severity || change.business_days || !change.limits.empty())
      options.changes.push_back(std::move(change));
  }
}

std::optional<Severity> FailOn(const SettingsInForce& settings) {
  if (settings.fail_on.value == Threshold::kNever) return std::nullopt;
  return static_cast<Severity>(settings.fail_on.value);
}

}  // namespace decline_lint
