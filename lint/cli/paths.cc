#include "lint/cli/paths.h"

#include <unistd.h>

#include <algorithm>
#include <climits>

namespace decline_lint {

std::string CurrentFolder() {
  char folder[PATH_MAX];
  return getcwd(folder, sizeof folder) ? folder : "/";
}

std::string AbsolutePath(std::string_view folder, std::string_view path) {
  std::string whole(path.starts_with('/') ? "/" : folder);
  if (!whole.ends_with('/')) whole += '/';
  while (!path.empty()) {
    const std::string_view name = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(name.size() + 1, path.size()));
    if (name.empty() || name == ".") continue;
    if (name == "..") {
      whole = ParentOf(std::string_view(whole).substr(0, std::max<size_t>(whole.size() - 1, 1)));
    } else {
      whole += name;
    }
    if (!whole.ends_with('/')) whole += '/';
  }
  if (whole.size() > 1) whole.pop_back();
  return whole;
}

std::string_view ParentOf(std::string_view absolute) {
  const size_t slash = absolute.rfind('/');
  return absolute.substr(0, slash == absolute.npos || slash == 0 ? 1 : slash);
}

std::string_view PathBelow(std::string_view folder, std::string_view absolute) {
  if (folder == "/") folder = "";
  const bool is_below = absolute.size() > folder.size() + 1 && absolute.starts_with(folder) &&
                        absolute[folder.size()] == '/';
  return is_below ? absolute.substr(folder.size() + 1) : absolute;
}

}  // namespace decline_lint
