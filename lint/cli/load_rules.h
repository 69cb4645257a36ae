// Gets the rules that a run is to use: those of the program, or those with the user's own on top.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/cli/options.h"
#include "lint/rules/embedded_pack.h"
#include "lint/rules/rule_pack.h"
#include "lint/source/source_file.h"

namespace decline_lint {

class LoadedRules {
 public:
  /// The program's own.
  explicit LoadedRules(EmbeddedBlock block = EmbeddedBlock::kDecline) : block_(block) {}
  /// A pack of the user's, and the files named for it.
  LoadedRules(RulePack pack, std::vector<SourceFile> user_files)
      : own_(std::move(pack)), user_files_(std::move(user_files)) {}

  const RulePack& pack() const;

  /// Whether a rule file is the user's own; any is where the user named none.
  bool IsToBeTested(std::string_view file_name) const;
  /// The files that the pack was made of, in the order of its files().
  std::vector<SourceFile> Files() const;
  /// A rule file of the pack, the program's included, to draw its mistakes in.
  SourceFile FileNamed(std::string_view name) const;

 private:
  EmbeddedBlock block_ = EmbeddedBlock::kDecline;
  std::optional<RulePack> own_;
  std::vector<SourceFile> user_files_;
};

/// A built-in pack that runs only where it is asked for: "outgoing". `packs` of settings and
/// --rules take its name for a path.
bool IsPackOnRequest(std::string_view name);

/// None when the rules cannot be used: why is written to standard error, mistakes in rule files
/// like findings in a letter.
std::optional<LoadedRules> LoadRules(const RuleSources& sources, ColorMode color);

}  // namespace decline_lint
