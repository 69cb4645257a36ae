#include "lint/cli/install_hook_command.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <string>

#include "lint/cli/config_block.h"
#include "lint/cli/did_you_mean.h"
#include "lint/cli/file_reader.h"
#include "lint/cli/hook_clients.h"
#include "lint/cli/output.h"
#include "lint/cli/paths.h"
#include "lint/fix/unified_diff.h"

namespace decline_lint {
namespace {

using Kind = HookChange::Kind;

constexpr uint64_t kMostBytes = uint64_t{16} << 20;    // of a configuration file
constexpr std::string_view kOwnMark = "decline-lint";  // in where a link of the program's leads
/// By so many bytes a file of the program's own is told from another's, whatever its version.
constexpr size_t kOwnBeginning = 40;

void MakeFoldersFor(const std::string& path) {
  for (size_t slash = path.find('/', 1); slash != path.npos; slash = path.find('/', slash + 1))
    mkdir(path.substr(0, slash).c_str(), 0777);
}

std::string LinkTarget(const std::string& path) {
  char target[PATH_MAX];
  const ssize_t size = readlink(path.c_str(), target, sizeof target);
  return size > 0 ? std::string(target, static_cast<size_t>(size)) : "";
}

/// Makes the changes of one plan, or undoes them. A path that cannot be changed is told at once.
class Installer {
 public:
  Installer(std::string_view client, const Options& options)
      : client_(client), options_(options.hook) {}

  bool Do(const HookChange& change) {
    return change.kind == Kind::kLink ? DoLink(change) : DoFile(change);
  }

  const std::string& shown() const { return shown_; }

 private:
  bool Fails(const std::string& path, const std::string& problem) {
    Complain(path + ": " + problem);
    return false;
  }

  bool DoLink(const HookChange& change) {
    struct stat info;
    const bool is_there = lstat(change.path.c_str(), &info) == 0;
    const std::string target = LinkTarget(change.path);
    const bool is_own = target.find(kOwnMark) != target.npos;
    if (is_there && !is_own) return Fails(change.path, "something else is there already");
    const std::string wanted = options_.remove ? "" : change.text;
    if (target == wanted) return true;
    shown_ += options_.remove ? "remove the link " + change.path + "\n"
                              : "link " + change.path + " -> " + change.text + "\n";
    if (options_.print) return true;
    if (is_there && unlink(change.path.c_str()) != 0)
      return Fails(change.path, SystemErrorText(errno));
    if (options_.remove) return true;
    MakeFoldersFor(change.path);
    return symlink(change.text.c_str(), change.path.c_str()) == 0 ||
           Fails(change.path, SystemErrorText(errno));
  }

  bool DoFile(const HookChange& change) {
    struct stat info;
    const bool is_there = stat(change.path.c_str(), &info) == 0;
    if (!is_there && options_.remove) return true;
    Expected<std::string> read = is_there ? ReadFile(change.path, kMostBytes) : std::string();
    if (!read) return Fails(change.path, read.error());
    if (change.kind != Kind::kBlock && is_there &&
        !read->starts_with(change.text.substr(0, kOwnBeginning)))
      return Fails(change.path, "another hook is there already; call `decline-lint gate` from it");
    const std::string after = AfterChange(change, *read, is_there);
    if (is_there && after == *read) return true;
    shown_ += UnifiedDiff(change.path, *read, after, 3);
    if (options_.print) return true;
    if (after.empty() && options_.remove && !WasEmpty(*read))
      return unlink(change.path.c_str()) == 0 || Fails(change.path, SystemErrorText(errno));
    return Write(change, after);
  }

  std::string AfterChange(const HookChange& change, std::string_view before, bool is_there) const {
    if (change.kind != Kind::kBlock) return options_.remove ? "" : change.text;
    const ConfigBlock block{change.comment, client_, change.text};
    const Before file{before, is_there};
    return options_.remove ? WithoutBlock(before, block) : WithBlock(file, block);
  }

  bool Write(const HookChange& change, const std::string& text) {
    MakeFoldersFor(change.path);
    Expected<Output> output = Output::Open(change.path);
    if (!output) return Fails(change.path, output.error());
    output->Write(text);
    const std::string problem = output->Finish();
    if (!problem.empty()) return Fails(change.path, problem);
    return change.kind != Kind::kProgram || chmod(change.path.c_str(), 0755) == 0 ||
           Fails(change.path, SystemErrorText(errno));
  }

  std::string_view client_;
  const HookOptions& options_;
  std::string shown_;
};

ExitStatus Refuse(const std::string& problem) {
  Complain(problem);
  return ExitStatus::kCannotRun;
}

bool IsClient(std::string_view name) {
  for (std::string_view each : kHookClients) {
    if (each == name) return true;
  }
  return false;
}

}  // namespace

ExitStatus RunInstallHook(const Options& options) {
  const std::vector<std::string>& words = options.arguments;
  if (words.empty() || words.size() > 2)
    return Refuse("name a mail program: " + JoinWords(kHookClients));
  if (!IsClient(words[0])) {
    const std::string hint = DidYouMean(words[0], kHookClients);
    return Refuse("unknown mail program '" + words[0] + "'" +
                  (hint.empty() ? ", known are " + JoinWords(kHookClients) : hint));
  }
  const std::string file = words.size() > 1 ? AbsolutePath(CurrentFolder(), words[1]) : "";
  const Expected<HookPlan> plan = PlanHook(words[0], file);
  if (!plan) return Refuse(plan.error());
  Installer installer(words[0], options);
  bool done = true;
  for (const HookChange& change : plan->changes) done = done && installer.Do(change);
  std::string shown = installer.shown();
  if (shown.empty() && done) shown = "nothing to change\n";
  if (!plan->advice.empty() && !options.hook.remove) shown += plan->advice + "\n";
  if (!PrintResults(shown)) return ExitStatus::kCannotRun;
  return done ? ExitStatus::kClean : ExitStatus::kCannotRun;
}

}  // namespace decline_lint
