// Finds and reads the settings files of a run, each of them once.
//
// For a draft these are the user's file ($XDG_CONFIG_HOME/decline-lint/config.yaml, by default in
// ~/.config) and above it the first .decline-lint.yaml in the draft's folder or a folder above.
// Where there are none, that costs one system call a folder.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/cli/options.h"
#include "lint/config/settings.h"
#include "lint/rules/pack_builder.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// A settings file that was read.
struct FoundSettings {
  SettingsFile settings;
  std::vector<std::string> packs;  ///< its packs, as paths to open
  std::string glob_root;           ///< the folder that its globs count from, as an absolute path
};

class SettingsFiles {
 public:
  explicit SettingsFiles(const SettingsSources& sources);

  /// The files that count for a draft, by number, from the lowest layer up.
  std::vector<uint32_t> FilesFor(const std::string& draft);
  /// Never moves: what is kept of it stays in place.
  const FoundSettings& operator[](uint32_t file) const { return found_[file]; }
  size_t size() const { return found_.size(); }
  /// The path of a draft as the globs of a file see it.
  std::string PathForGlobs(uint32_t file, const std::string& draft) const;

  /// The files by their numbers, to draw mistakes in.
  const std::vector<SourceFile>& sources() const { return sources_; }
  /// What is wrong with the form of the files, and with the packs that they name.
  const std::vector<RuleFileDiagnostic>& mistakes() const { return mistakes_; }
  /// A file could not be read; that is on standard error.
  bool had_problems() const { return had_problems_; }

 private:
  using FileNumber = std::optional<uint32_t>;

  FileNumber FindAbove(std::string_view folder);
  FileNumber ReadIfThere(const std::string& path, std::string_view glob_root);
  FileNumber Read(const std::string& path, std::string_view glob_root);
  void RefuseHooks(uint32_t file);
  void ResolvePacks(std::string_view folder, uint32_t file);

  std::string current_;
  bool search_ = true;
  bool beside_drafts_ = true;
  FileNumber lowest_;  ///< --config, or the user's own
  std::map<std::string, FileNumber, std::less<>> by_folder_;
  std::deque<FoundSettings> found_;
  std::vector<SourceFile> sources_;
  std::vector<RuleFileDiagnostic> mistakes_;
  bool had_problems_ = false;
};

}  // namespace decline_lint
