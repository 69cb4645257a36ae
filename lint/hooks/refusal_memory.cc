#include "lint/hooks/refusal_memory.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <memory>

#include "lint/hooks/file_bytes.h"
#include "lint/hooks/private_folder.h"

namespace decline_lint {
namespace {

constexpr char kFolder[] = "refused-lately";

/// Also for a time to come, after the clock was set back.
bool IsRecent(const std::string& path, std::chrono::minutes span) {
  struct stat info;
  if (lstat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return false;
  const std::chrono::seconds age{std::time(nullptr) - info.st_mtime};
  return std::chrono::abs(age) <= span;
}

void ForgetOld(const std::string& folder, std::chrono::minutes span) {
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(opendir(folder.c_str()), closedir);
  while (const dirent* entry = listing ? readdir(listing.get()) : nullptr) {
    const std::string path = folder + "/" + entry->d_name;
    if (entry->d_name[0] != '.' && !IsRecent(path, span)) unlink(path.c_str());
  }
}

}  // namespace

bool WasRefused(const std::string& key, std::chrono::minutes span) {
  const Expected<std::string> folder = PrivateFolder(kFolder);
  return folder && IsRecent(*folder + "/" + key, span);
}

bool RememberRefusal(const std::string& key, std::chrono::minutes span) {
  const Expected<std::string> folder = PrivateFolder(kFolder);
  if (!folder) return false;
  ForgetOld(*folder, span);
  const std::string path = *folder + "/" + key;
  const FileDescriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
  return file.is_open() && futimens(file.get(), nullptr) == 0;
}

}  // namespace decline_lint
