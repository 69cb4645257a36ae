// `--watch`: lints again whenever a draft is saved, and draws the screen anew.
//
// The folders of the drafts are watched, not the files: editors save by putting a new file in the
// place of the old one. Linux's inotify tells of changes; elsewhere, and for standard input, the
// reason why it cannot be done is said.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/base/expected.h"
#include "lint/cli/exit_status.h"
#include "lint/cli/options.h"

namespace decline_lint {

/// Waits for files to change in a set of folders.
class FolderWatcher {
 public:
  /// `ignored` are files that the program writes itself: their changes are no news.
  static Expected<FolderWatcher> Open(const std::vector<std::string>& ignored);
  FolderWatcher(FolderWatcher&& other) noexcept;
  FolderWatcher& operator=(FolderWatcher&&) = delete;
  ~FolderWatcher();

  /// Adds a folder, or the one that holds a file; again without harm. What cannot be watched is
  /// left out: linting it has said why.
  void Add(const std::string& path);

  /// Returns when something was written, moved or deleted and nothing more happened for a moment,
  /// since editors save in several steps. False when nothing can be watched.
  bool Wait();

 private:
  FolderWatcher(int fd, std::vector<std::string> ignored) : fd_(fd), ignored_(std::move(ignored)) {}
  /// Whether any of the events that wait is news.
  bool TakeEvents();
  bool IsIgnored(std::string_view name) const;

  int fd_;
  std::vector<std::string> ignored_;  // names without their folders
};

/// Calls `lint` at the start and after every change below the options' drafts, until the process is
/// ended. Returns only when it cannot watch.
ExitStatus Watch(const Options& options, const std::function<void()>& lint);

}  // namespace decline_lint
