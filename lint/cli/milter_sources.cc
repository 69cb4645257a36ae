#include "lint/cli/milter_sources.h"

#include <utility>

#include "lint/cli/settings_files.h"

namespace decline_lint {

SettingsMilterSources::SettingsMilterSources(Options options)
    : options_(options), hooks_(std::move(options)) {
  options_.settings.beside_drafts = false;
}

std::optional<MilterPolicy> SettingsMilterSources::ReadPolicy() {
  const PolicyRead hook = hooks_.ReadPolicy();
  if (!hook.usable) return std::nullopt;
  MilterPolicy policy;
  policy.hook = hook.policy;
  SettingsFiles files(options_.settings);
  for (uint32_t file : files.FilesFor("message")) {
    if (files[file].settings.milter) Override(files[file].settings.milter->value, policy);
  }
  // Read a second time: it may have become another file in between.
  if (!files.mistakes().empty() || files.had_problems()) return std::nullopt;
  Override(options_.milter.settings, policy);
  return policy;
}

std::optional<RulesToJudge> SettingsMilterSources::ReadRules() { return hooks_.ReadRules(); }

}  // namespace decline_lint
