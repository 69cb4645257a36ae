#include "lint/cli/rule_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "lint/cli/file_reader.h"
#include "lint/cli/pack_order.h"

namespace decline_lint {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kMaxRuleFileBytes = uint64_t{4} << 20;

Error Problem(const std::string& path, const std::string& what) { return {path + ": " + what}; }

Expected<std::vector<std::string>> FindBelow(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code error;
  fs::recursive_directory_iterator entries(folder, error);
  for (; !error && entries != fs::end(entries); entries.increment(error)) {
    const fs::path& path = entries->path();
    if (path.filename().string().starts_with('.')) {
      entries.disable_recursion_pending();
    } else if (path.extension() == ".yaml" && !entries->is_directory(error)) {
      found.push_back(path.string());
    }
  }
  if (error) return Problem(folder, SystemErrorText(error.value()));
  if (found.empty()) return Problem(folder, "no rule files (*.yaml) in this folder");
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

Expected<std::vector<SourceFile>> ReadRuleFiles(const std::string& path) {
  std::vector<std::string> names{path};
  std::error_code ignored;
  const bool is_folder = fs::is_directory(path, ignored);
  if (is_folder) {
    Expected<std::vector<std::string>> found = FindBelow(path);
    if (!found) return Error{found.error()};
    names = std::move(*found);
  }
  std::vector<SourceFile> files;
  for (const std::string& name : names) {
    Expected<std::string> bytes = ReadFile(name, kMaxRuleFileBytes);
    if (!bytes) return Problem(name, bytes.error());
    files.emplace_back(name, std::move(*bytes));
  }
  if (is_folder) KeepPacksOnly(files);
  return files;
}

}  // namespace decline_lint
