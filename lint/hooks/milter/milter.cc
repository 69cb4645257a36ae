#include "lint/hooks/milter/milter.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lint/base/system_error.h"
#include "lint/hooks/milter/filter.h"
#include "lint/hooks/milter/judge_channel.h"
#include "lint/hooks/milter/judge_process.h"
#include "lint/hooks/milter/shared_state.h"
#include "lint/hooks/milter/start.h"
#include "lint/hooks/talk.h"

namespace decline_lint {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::seconds;

constexpr seconds kLongestStart{60};
constexpr seconds kBetweenRestarts{1};
constexpr seconds kBetweenMetrics{15};
constexpr seconds kLongestStop{20};

sigset_t OwnSignals() {
  sigset_t set;
  sigemptyset(&set);
  for (int signal : {SIGTERM, SIGINT, SIGHUP, SIGUSR1, SIGCHLD}) sigaddset(&set, signal);
  return set;
}

/// As many connections as the system lets it have.
void RaiseDescriptorLimit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

/// A child without the keeper would serve nobody: its signals would not come.
void EndWithParent(pid_t parent, int signal) {
  prctl(PR_SET_PDEATHSIG, signal);
  if (getppid() != parent) _exit(1);
}

class Keeper {
 public:
  Keeper(MilterSources& sources, MilterPolicy policy, FileDescriptor listener, SharedState& shared,
         JudgeChannel channel)
      : sources_(sources),
        policy_(std::move(policy)),
        listener_(std::move(listener)),
        shared_(shared),
        channel_(std::move(channel)) {}

  MailExit Run() {
    const sigset_t own = OwnSignals();
    sigprocmask(SIG_BLOCK, &own, nullptr);
    judge_ = StartJudge();
    if (judge_ < 0) return MailExit::kBadSettings;
    front_ = StartFront();
    Say("listening on " + policy_.socket);
    while (!is_to_stop_) Mind(own);
    return Stop();
  }

 private:
  void Mind(const sigset_t& own) {
    const timespec pause{judge_ < 0 || front_ < 0 ? kBetweenRestarts.count() : 5, 0};
    const int signal = sigtimedwait(&own, nullptr, &pause);
    if (signal == SIGTERM || signal == SIGINT) is_to_stop_ = true;
    if (signal == SIGHUP) Reload();
    if (signal == SIGCHLD) Reap();
    if (signal == SIGUSR1) TellStatus();
    if (signal < 0 && !is_to_stop_) StartMissing();
    if (Clock::now() - metrics_written_ > kBetweenMetrics) WriteMetrics();
  }

  /// The process, once it says that it is ready; -1 when there is a mistake in the settings.
  pid_t StartJudge() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    const FileDescriptor from(ends[0]);
    FileDescriptor to(ends[1]);
    const pid_t keeper = getpid();
    const pid_t child = fork();
    if (child == 0) {
      EndWithParent(keeper, SIGTERM);
      setpgid(0, 0);  // Ctrl-C is for the keeper
      channel_.asking.Close();
      listener_.Close();
      BeJudge(sources_, channel_, std::move(to), shared_);
    }
    to.Close();
    if (child > 0 && TakeOver(from.get())) return child;
    if (child > 0) EndChild(child, SIGKILL);
    return -1;
  }

  bool TakeOver(int ready) {
    pollfd source{ready, POLLIN, 0};
    const Clock::time_point end = Clock::now() + kLongestStart;
    int count = -1;
    while (count < 0 && Clock::now() < end) count = poll(&source, 1, 1000);
    JudgeIsReady told;
    if (count <= 0 || read(ready, &told, sizeof told) != sizeof told) return false;
    shared_.SetFront(told.front);
    return true;
  }

  pid_t StartFront() {
    shared_.messages() = 0;
    const pid_t keeper = getpid();
    const pid_t child = fork();
    if (child != 0) return child;
    EndWithParent(keeper, SIGKILL);
    setpgid(0, 0);
    RaiseDescriptorLimit();
    channel_.judging.Close();
    _exit(ServeMailServer({&shared_, channel_.asking.get()}));
  }

  void Reload() {
    const pid_t next = StartJudge();
    if (next < 0) {
      shared_.counters().Add(Count::kReloadsRefused);
      Say("the settings were not taken over, those before stay in force");
      return;
    }
    if (judge_ > 0) EndChild(std::exchange(judge_, next), SIGTERM);
    judge_ = next;
    shared_.counters().Add(Count::kReloads);
    Say("the settings were read again");
  }

  void Reap() {
    int status = 0;
    for (pid_t child = 0; (child = waitpid(-1, &status, WNOHANG)) > 0;) {
      if (child == front_) Lose(front_, "the process that talks to the mail server", status);
      if (child == judge_) Lose(judge_, "the process that judges", status);
    }
  }

  void Lose(pid_t& child, const std::string& what, int status) {
    child = -1;
    shared_.counters().Add(Count::kRestarts);
    Say(what + " ended" +
        (WIFSIGNALED(status) ? " by signal " + std::to_string(WTERMSIG(status)) : "") +
        " and is started again");
  }

  /// A second after the last try, so that a process that always dies does not take up the machine.
  void StartMissing() {
    if (judge_ < 0) judge_ = StartJudge();
    if (front_ >= 0) return;
    const std::string path = UnixPath();
    if (path.empty() || access(path.c_str(), F_OK) == 0) {
      front_ = StartFront();
      return;
    }
    Say(path + " is gone, nobody can reach the filter");
    is_to_stop_ = true;  // whoever minds it starts it again
    status_ = MailExit::kLinterFailed;
  }

  /// No more connections, and no more messages on those there are; when the last one is through,
  /// the front holds nothing that could be lost.
  MailExit Stop() {
    Say("stopping");
    shared_.is_stopping() = true;
    listener_.Close();
    if (!UnixPath().empty()) unlink(UnixPath().c_str());
    const Clock::time_point end = Clock::now() + kLongestStop;
    while (front_ > 0 && shared_.messages() > 0 && Clock::now() < end) poll(nullptr, 0, 20);
    EndChild(front_, SIGKILL);
    EndChild(judge_, SIGTERM);
    WriteMetrics();
    Say(shared_.counters().StatusLine());
    return status_;
  }

  std::string UnixPath() const {
    constexpr std::string_view kUnix = "unix:";
    return policy_.socket.starts_with(kUnix) ? policy_.socket.substr(kUnix.size()) : "";
  }

  static void EndChild(pid_t child, int signal) {
    if (child <= 0) return;
    kill(child, signal);
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  void TellStatus() {
    Say(shared_.counters().StatusLine());
    WriteMetrics();
  }

  /// In one step, so that whoever reads it sees all of it.
  void WriteMetrics() {
    metrics_written_ = Clock::now();
    if (policy_.metrics_file.empty()) return;
    const std::string half = policy_.metrics_file + ".new";
    FileDescriptor file(open(half.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    int problem = file.is_open() ? WriteAll(file.get(), shared_.counters().Prometheus()) : errno;
    if (problem == 0) problem = file.Close();
    if (problem == 0 && std::rename(half.c_str(), policy_.metrics_file.c_str()) != 0)
      problem = errno;
    if (problem != 0) Say(policy_.metrics_file + ": " + SystemErrorText(problem));
  }

  MilterSources& sources_;
  const MilterPolicy policy_;
  FileDescriptor listener_;
  SharedState& shared_;
  JudgeChannel channel_;
  pid_t front_ = -1;
  pid_t judge_ = -1;
  bool is_to_stop_ = false;
  MailExit status_ = MailExit::kOk;
  Clock::time_point metrics_written_{};
};

/// The settings, if they and the rules can be used.
std::optional<MilterPolicy> ReadUsable(MilterSources& sources) {
  std::optional<MilterPolicy> policy = sources.ReadPolicy();
  if (!policy) return std::nullopt;
  const std::optional<RulesToJudge> rules = sources.ReadRules();
  if (!rules || !AreUsable(*policy, *rules)) return std::nullopt;
  if (!policy->socket.empty()) return policy;
  Say("no socket is named; in the settings: milter: {socket: unix:/run/decline-lint/milter.sock}");
  return std::nullopt;
}

}  // namespace

MailExit RunMilter(MilterSources& sources) {
  const std::optional<MilterPolicy> policy = ReadUsable(sources);
  if (!policy) return MailExit::kBadSettings;
  const Expected<int> listener = OpenAndDropRights(*policy);
  if (!listener) {
    Say(listener.error());
    return MailExit::kBadSettings;
  }
  SharedState* shared = SharedState::Map();
  Expected<JudgeChannel> channel = OpenJudgeChannel();
  if (!shared || !channel) {
    Say("it cannot start: " + (channel ? "there is no memory" : channel.error()));
    return MailExit::kLinterFailed;
  }
  return Keeper(sources, *policy, FileDescriptor(*listener), *shared, std::move(*channel)).Run();
}

MailExit CheckMilter(MilterSources& sources) {
  const std::optional<MilterPolicy> policy = ReadUsable(sources);
  if (!policy) return MailExit::kBadSettings;
  Say("the settings can be used; it would listen on " + policy->socket);
  return MailExit::kOk;
}

}  // namespace decline_lint
