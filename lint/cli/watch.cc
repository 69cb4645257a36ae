#include "lint/cli/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "lint/cli/file_reader.h"
#include "lint/cli/output.h"

namespace decline_lint {
namespace {

constexpr uint32_t kChanges = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;
constexpr int kQuietMilliseconds = 50;
/// To the top left, and everything gone, what was scrolled away too.
constexpr std::string_view kClearScreen = "\x1B[H\x1B[2J\x1B[3J";

bool IsFolder(const std::string& path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

std::string FolderOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  if (slash == path.npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

void AddTree(const std::string& path, FolderWatcher& watcher) {
  watcher.Add(path);
  if (!IsFolder(path)) return;
  std::error_code error;
  std::filesystem::recursive_directory_iterator entry(path, error), end;
  for (; !error && entry != end; entry.increment(error)) {
    if (entry->is_directory(error)) watcher.Add(entry->path().string());
  }
}

bool IsReadable(int fd, int milliseconds) {
  pollfd poll_fd{fd, POLLIN, 0};
  int count;
  do {
    count = poll(&poll_fd, 1, milliseconds);
  } while (count < 0 && errno == EINTR);
  return count > 0;
}

}  // namespace

Expected<FolderWatcher> FolderWatcher::Open(const std::vector<std::string>& ignored) {
  const int fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (fd < 0) return Error{"cannot watch files: " + SystemErrorText(errno)};
  std::vector<std::string> names;
  for (const std::string& path : ignored) names.push_back(path.substr(path.rfind('/') + 1));
  return FolderWatcher(fd, std::move(names));
}

FolderWatcher::FolderWatcher(FolderWatcher&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), ignored_(std::move(other.ignored_)) {}

FolderWatcher::~FolderWatcher() {
  if (fd_ >= 0) close(fd_);
}

void FolderWatcher::Add(const std::string& path) {
  const std::string folder = IsFolder(path) ? path : FolderOf(path);
  inotify_add_watch(fd_, folder.c_str(), kChanges);
}

// Reports are written as NAME.XXXXXX and moved to NAME (see output.h).
bool FolderWatcher::IsIgnored(std::string_view name) const {
  return std::any_of(ignored_.begin(), ignored_.end(), [&](const std::string& ignored) {
    return name.starts_with(ignored) &&
           (name.size() == ignored.size() || name[ignored.size()] == '.');
  });
}

bool FolderWatcher::TakeEvents() {
  alignas(inotify_event) char buffer[4096];
  bool is_news = false;
  for (ssize_t size; (size = read(fd_, buffer, sizeof buffer)) > 0;) {
    for (ssize_t at = 0; at < size;) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
      is_news |= event->len == 0 || !IsIgnored(event->name);
      at += static_cast<ssize_t>(sizeof *event + event->len);
    }
  }
  return is_news;
}

bool FolderWatcher::Wait() {
  do {
    if (!IsReadable(fd_, -1)) return false;
  } while (!TakeEvents());
  while (IsReadable(fd_, kQuietMilliseconds)) TakeEvents();
  return true;
}

ExitStatus Watch(const Options& options, const std::function<void()>& lint) {
  const std::vector<std::string>& paths = options.arguments;
  if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
    Complain("standard input cannot be watched");
    return ExitStatus::kCannotRun;
  }
  std::vector<std::string> written{options.output};
  for (const ReportTarget& report : options.reports) written.push_back(report.path);
  std::erase(written, "");
  Expected<FolderWatcher> watcher = FolderWatcher::Open(written);
  if (!watcher) {
    Complain(watcher.error());
    return ExitStatus::kCannotRun;
  }
  do {
    for (const std::string& path : paths) AddTree(path, *watcher);
    if (isatty(STDOUT_FILENO)) PrintResults(kClearScreen);
    lint();
    WriteToStandardError("watching for changes, Ctrl-C ends\n");
  } while (watcher->Wait());
  return ExitStatus::kCannotRun;
}

}  // namespace decline_lint
