#include "lint/hooks/private_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <vector>

#include "lint/base/system_error.h"

namespace decline_lint {
namespace {

std::string AbsoluteVariable(const char* name) {
  const char* value = std::getenv(name);
  return value && value[0] == '/' ? value : "";
}

/// Folders to keep "decline-lint" in, the best first.
std::vector<std::string> Places() {
  std::vector<std::string> places;
  const std::string state = AbsoluteVariable("XDG_STATE_HOME");
  const std::string home = AbsoluteVariable("HOME");
  const std::string runtime = AbsoluteVariable("XDG_RUNTIME_DIR");
  if (!state.empty()) places.push_back(state + "/decline-lint");
  if (state.empty() && !home.empty()) places.push_back(home + "/.local/state/decline-lint");
  if (!runtime.empty()) places.push_back(runtime + "/decline-lint");
  places.push_back("/tmp/decline-lint-" + std::to_string(geteuid()));
  return places;
}

/// As the XDG Base Directory Specification wants it.
void MakeFolders(const std::string& path) {
  for (size_t slash = path.find('/', 1); slash != path.npos; slash = path.find('/', slash + 1))
    mkdir(path.substr(0, slash).c_str(), 0700);
  mkdir(path.c_str(), 0700);
}

/// What is wrong with a folder; empty when nothing is.
std::string WhyNotPrivate(const std::string& path) {
  struct stat info;
  if (lstat(path.c_str(), &info) != 0) return SystemErrorText(errno);
  if (!S_ISDIR(info.st_mode)) return "it is no folder";
  if (info.st_uid != geteuid()) return "it belongs to somebody else";
  if ((info.st_mode & 077) != 0 && chmod(path.c_str(), 0700) != 0) return SystemErrorText(errno);
  return access(path.c_str(), W_OK | X_OK) == 0 ? "" : SystemErrorText(errno);
}

}  // namespace

Expected<std::string> PrivateFolder(std::string_view name) {
  std::string problem;
  for (const std::string& place : Places()) {
    std::string path = place + "/" + std::string(name);
    MakeFolders(path);
    problem = WhyNotPrivate(place);
    if (problem.empty()) problem = WhyNotPrivate(path);
    if (problem.empty()) return path;
    problem = path + ": " + problem;
  }
  return Error{problem};
}

}  // namespace decline_lint
