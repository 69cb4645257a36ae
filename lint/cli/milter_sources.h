// The policy and the rules of the mail server's filter, out of its settings file and the command
// line.
#pragma once

#include "lint/cli/hook_sources.h"
#include "lint/cli/options.h"
#include "lint/hooks/milter/milter_sources.h"

namespace decline_lint {

class SettingsMilterSources final : public MilterSources {
 public:
  explicit SettingsMilterSources(Options options);

  std::optional<MilterPolicy> ReadPolicy() override;
  std::optional<RulesToJudge> ReadRules() override;

 private:
  Options options_;
  HookSources hooks_;
};

}  // namespace decline_lint
