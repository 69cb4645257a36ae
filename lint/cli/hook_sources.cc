#include "lint/cli/hook_sources.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "lint/cli/draw_mistakes.h"
#include "lint/cli/rule_ids.h"
#include "lint/cli/settings_files.h"
#include "lint/cli/split_words.h"

namespace decline_lint {
namespace {

/// What findings and settings call the message.
constexpr char kMessageName[] = "message";

std::optional<HookSettings> EnvironmentSettings() {
  const char* command = std::getenv("DECLINE_LINT_SENDMAIL");
  if (!command || !*command) return std::nullopt;
  HookSettings settings;
  settings.sendmail = {SplitAtBlanks(command), {}};
  return settings;
}

/// Whether it is known what the files say of hooks, whatever mistakes there are in them.
bool IsTrusted(const SettingsFiles& files, const std::vector<uint32_t>& used) {
  if (files.had_problems()) return false;
  if (files.mistakes().empty()) return true;
  return std::all_of(used.begin(), used.end(), [&](uint32_t file) {
    const auto& hooks = files[file].settings.hooks;
    return hooks && !hooks->value.has_mistakes;
  });
}

}  // namespace

HookSources::HookSources(Options options) : options_(std::move(options)) {
  options_.settings.beside_drafts = false;
  options_.color = ColorMode::kNever;
  // A pack that is named speaks up whatever the mail is about; else the one for any mail does, and
  // others where they apply.
  if (options_.rules.pack.empty())
    options_.rules.paths.emplace_back("outgoing");
  else
    options_.hook.settings.packs = {{options_.rules.pack},
                                    {Origin::Kind::kCommandLine, 0, {}, "--pack"}};
}

HookPolicy HookSources::PolicyWithoutFiles() const {
  HookPolicy policy;
  if (const auto environment = EnvironmentSettings()) Override(*environment, policy);
  Override(options_.hook.settings, policy);
  return policy;
}

PolicyRead HookSources::ReadPolicy() {
  SettingsFiles files(options_.settings);
  const std::vector<uint32_t> used = files.FilesFor(kMessageName);
  PolicyRead read;
  for (uint32_t file : used) {
    if (files[file].settings.hooks) Override(files[file].settings.hooks->value, read.policy);
  }
  if (const auto environment = EnvironmentSettings()) Override(*environment, read.policy);
  Override(options_.hook.settings, read.policy);
  read.trusted = IsTrusted(files, used);
  read.usable = files.mistakes().empty() && !files.had_problems();
  DrawMistakes(files.sources(), files.mistakes(), options_.color);
  return read;
}

std::optional<RulesToJudge> HookSources::ReadRules() {
  inputs_ = {Input{"", kMessageName}};
  setups_ = DraftSetups::Make(options_, inputs_);
  if (!setups_ || !KnowsAllRules(setups_->packs(), "--disable", options_.disabled))
    return std::nullopt;
  const DraftSetup& setup = setups_->all()[inputs_[0].setup];
  RulesToJudge to_judge{setup.pack, setup.lint};
  to_judge.lint.now = to_judge.lint.today;  // what is sent leaves today
  return to_judge;
}

}  // namespace decline_lint
