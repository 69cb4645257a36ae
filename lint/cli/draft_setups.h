// How each draft of a run is to be linted: with which rules, severities and figures.
//
// Drafts of one folder mostly share a setup; another folder, or a glob in a settings file, may give
// another one. All settings are read, and all rules loaded, before the first draft is opened, so
// that a mistake in them stops the run and not its middle.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lint/cli/inputs.h"
#include "lint/cli/load_rules.h"
#include "lint/cli/options.h"
#include "lint/cli/settings_files.h"
#include "lint/config/settings_in_force.h"
#include "lint/engine/linter.h"
#include "lint/engine/message_index.h"

namespace decline_lint {

struct DraftSetup {
  const RulePack* pack = nullptr;
  std::vector<const SettingsBlock*> blocks;  ///< from the lowest layer up; none: all as built in
  std::vector<uint32_t> files;               ///< the settings files that they come from
  LintOptions lint;
  std::optional<Severity> fail_on;
};

class DraftSetups {
 public:
  /// Sets the `setup` of each input. None when the settings or the rules cannot be used: why is on
  /// standard error.
  static std::unique_ptr<DraftSetups> Make(const Options& options, std::vector<Input>& inputs);

  /// At least one.
  const std::vector<DraftSetup>& all() const { return setups_; }
  std::vector<const RulePack*> packs() const;
  const SettingsFiles& files() const { return files_; }

 private:
  explicit DraftSetups(const Options& options);
  uint32_t SetupFor(const std::string& draft);
  const RulePack* PackFor(const std::vector<uint32_t>& files);
  DraftSetup MakeSetup(const RulePack& pack, std::vector<uint32_t> files,
                       std::vector<const SettingsBlock*> blocks) const;
  bool CheckFiles();
  bool ReadAnswered();

  const Options& options_;
  SettingsBlock command_line_;
  SettingsFiles files_;
  std::optional<MessageIndex> answered_;  ///< the mails of --thread
  /// By the paths of the rules; empty where they could not be loaded.
  std::map<std::vector<std::string>, std::optional<LoadedRules>> rules_;
  std::vector<DraftSetup> setups_;
};

/// The rules for commands that have no draft: with the packs that the settings of this folder name.
std::optional<LoadedRules> LoadRulesHere(const Options& options);

}  // namespace decline_lint
