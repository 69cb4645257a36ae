// The policy and the rules of hooks, out of the settings files and the command line.
//
// Of the settings files only the user's own counts, or that of --config: a file beside a draft is
// no place to say which mail is stopped, and the folder in which a mail program happens to run is
// none of its mail.
#pragma once

#include <memory>
#include <vector>

#include "lint/cli/draft_setups.h"
#include "lint/cli/options.h"
#include "lint/hooks/hook_rules.h"

namespace decline_lint {

class HookSources final : public HookRules {
 public:
  explicit HookSources(Options options);

  /// What is built in, with what the environment and the command line set.
  HookPolicy PolicyWithoutFiles() const;

  PolicyRead ReadPolicy() override;
  std::optional<RulesToJudge> ReadRules() override;

 private:
  Options options_;
  std::vector<Input> inputs_;
  std::unique_ptr<DraftSetups> setups_;
};

}  // namespace decline_lint
