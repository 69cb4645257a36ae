#include "lint/cli/settings_files.h"

#include <unistd.h>

#include <cstdlib>
#include <utility>

#include "lint/cli/file_reader.h"
#include "lint/cli/load_rules.h"
#include "lint/cli/output.h"
#include "lint/cli/paths.h"
#include "lint/config/settings_names.h"
#include "lint/config/settings_reader.h"

namespace decline_lint {
namespace {

constexpr uint64_t kMaxSettingsBytes = uint64_t{1} << 20;

std::string Variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// By the XDG Base Directory Specification, which has relative paths ignored; may be empty.
std::string UserSettingsPath() {
  std::string folder = Variable("XDG_CONFIG_HOME");
  if (!folder.starts_with('/')) {
    folder = Variable("HOME");
    if (!folder.starts_with('/')) return "";
    folder += "/.config";
  }
  return folder + "/decline-lint/config.yaml";
}

bool IsThere(const std::string& path) { return access(path.c_str(), F_OK) == 0; }

}  // namespace

SettingsFiles::SettingsFiles(const SettingsSources& sources)
    : current_(CurrentFolder()),
      search_(sources.search && sources.file.empty()),
      beside_drafts_(sources.beside_drafts) {
  if (!sources.file.empty()) {
    lowest_ = Read(sources.file, current_);
  } else if (search_) {
    const std::string path = UserSettingsPath();
    if (!path.empty()) lowest_ = ReadIfThere(path, Variable("HOME"));
  }
}

std::vector<uint32_t> SettingsFiles::FilesFor(const std::string& draft) {
  std::vector<uint32_t> files;
  if (lowest_) files.push_back(*lowest_);
  if (!search_ || !beside_drafts_) return files;
  const FileNumber nearest = FindAbove(ParentOf(AbsolutePath(current_, draft)));
  if (nearest) files.push_back(*nearest);
  return files;
}

SettingsFiles::FileNumber SettingsFiles::FindAbove(std::string_view folder) {
  std::vector<std::string_view> asked;
  FileNumber found;
  while (true) {
    const auto known = by_folder_.find(folder);
    if (known != by_folder_.end()) {
      found = known->second;
      break;
    }
    asked.push_back(folder);
    const std::string in_folder(folder == "/" ? "" : folder);
    found = ReadIfThere(in_folder + "/" + std::string(kSettingsFileName), folder);
    if (found) RefuseHooks(*found);
    if (found || folder == "/") break;
    folder = ParentOf(folder);
  }
  for (std::string_view each : asked) by_folder_.emplace(each, found);
  return found;
}

SettingsFiles::FileNumber SettingsFiles::ReadIfThere(const std::string& path,
                                                     std::string_view glob_root) {
  if (!IsThere(path)) return std::nullopt;
  return Read(std::string(PathBelow(current_, path)), glob_root);
}

SettingsFiles::FileNumber SettingsFiles::Read(const std::string& path, std::string_view glob_root) {
  Expected<std::string> bytes = ReadFile(path, kMaxSettingsBytes);
  if (!bytes) {
    Complain(path + ": " + bytes.error());
    had_problems_ = true;
    return std::nullopt;
  }
  const auto file = static_cast<uint32_t>(found_.size());
  sources_.emplace_back(path, std::move(*bytes));
  SettingsRead read = ReadSettings(sources_.back(), file);
  for (Diagnostic& mistake : read.mistakes) mistakes_.push_back({file, std::move(mistake)});
  found_.push_back({std::move(read.settings), {}, std::string(glob_root)});
  const size_t slash = path.rfind('/');
  ResolvePacks(std::string_view(path).substr(0, slash == path.npos ? 0 : slash + 1), file);
  return file;
}

/// `folder` ends in a slash, or is empty for the current one.
void SettingsFiles::ResolvePacks(std::string_view folder, uint32_t file) {
  for (const Sourced<std::string>& pack : found_[file].settings.packs) {
    const bool is_absolute = pack.value.starts_with('/');
    std::string path = (is_absolute ? "" : std::string(folder)) + pack.value;
    if (pack.value.starts_with("~/")) path = Variable("HOME") + pack.value.substr(1);
    if (IsPackOnRequest(pack.value)) {
      found_[file].packs.push_back(pack.value);
    } else if (IsThere(path)) {
      found_[file].packs.emplace_back(PathBelow(current_, AbsolutePath(current_, path)));
    } else {
      mistakes_.push_back(
          {file, SettingsMistake(pack.origin.span, "there are no rules '" + pack.value + "'",
                                 "a path counts from the folder of this file")});
    }
  }
}

/// Whoever can put a file beside a draft must not thereby name a program that gets the mail.
void SettingsFiles::RefuseHooks(uint32_t file) {
  const SettingsFile& settings = found_[file].settings;
  auto refuse = [&](const auto& key) {
    if (!key) return;
    mistakes_.push_back({file, SettingsMistake(key->origin.span, "hooks are not set beside a draft",
                                               "put them into ~/.config/decline-lint/config.yaml, "
                                               "or use --config")});
  };
  refuse(settings.hooks);
  refuse(settings.milter);
}

std::string SettingsFiles::PathForGlobs(uint32_t file, const std::string& draft) const {
  const std::string absolute = AbsolutePath(current_, draft);
  std::string_view path = PathBelow(found_[file].glob_root, absolute);
  if (path.starts_with('/')) path.remove_prefix(1);
  return std::string(path);
}

}  // namespace decline_lint
