#include "lint/hooks/guarded_judge.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <new>
#include <utility>

#include "lint/base/system_error.h"
#include "lint/hooks/child_report.h"
#include "lint/hooks/file_bytes.h"

namespace decline_lint {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kOutOfMemory = 71;             // exit status of a child, in sysexits' spirit
constexpr size_t kMostComplaint = 64 << 10;  // bytes of the child's standard error that are kept
constexpr rlim_t kMostMemory = rlim_t{2} << 30;

struct Pipe {
  FileDescriptor read_end;
  FileDescriptor write_end;
};

bool OpenPipe(Pipe& to) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  to.read_end = FileDescriptor(ends[0]);
  to.write_end = FileDescriptor(ends[1]);
  return true;
}

/// If anybody has to go for want of memory, then the linter and not the one that holds the mail.
void OfferToTheKiller() {
  const FileDescriptor file(open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
  if (file.is_open()) WriteAll(file.get(), "1000");
}

void LimitMemory() {
#if !defined(__SANITIZE_ADDRESS__)  // which maps far more than it uses
  rlimit memory{};
  if (getrlimit(RLIMIT_AS, &memory) != 0) return;
  memory.rlim_cur = std::min(memory.rlim_cur, kMostMemory);
  setrlimit(RLIMIT_AS, &memory);
#endif
}

/// No core file may hold the mail, and no child may outlive its parent.
void SettleChild(int complaints) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  LimitMemory();
  OfferToTheKiller();
  std::set_new_handler([] { _exit(kOutOfMemory); });
  dup2(complaints, STDERR_FILENO);
}

std::string VerdictOf(HookRules& rules, const HookPolicy& policy, const MailToJudge& mail) {
  std::optional<RulesToJudge> to_judge = rules.ReadRules();
  if (!to_judge) return BadSettingsFrame();
  if (mail.invited) to_judge->lint.invited = mail.invited;
  Expected<std::string> bytes = ReadBeginning(mail.descriptor, kMostJudgedBytes);
  if (!bytes) return "";
  MailJudge judge(*to_judge->pack, to_judge->lint, policy);
  return VerdictFrame(judge.Judge(SourceFile(mail.name, std::move(*bytes)), mail.recipients));
}

/// `mail` is null where the policy alone is asked for.
[[noreturn]] void BeChild(HookRules& rules, const MailToJudge* mail, int report, int complaints) {
  SettleChild(complaints);
  const PolicyRead read = rules.ReadPolicy();
  bool told = WriteAll(report, PolicyFrame(read)) == 0;
  if (!read.usable)
    told = told && WriteAll(report, BadSettingsFrame()) == 0;
  else if (mail && told)
    told = WriteAll(report, VerdictOf(rules, read.policy, *mail)) == 0;
  _exit(told ? 0 : 1);
}

/// Appends what there is to read; false at its end.
bool ReadSome(int fd, size_t most, std::string& to) {
  char buffer[16384];
  const ssize_t count = read(fd, buffer, sizeof buffer);
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  to.append(buffer, std::min(static_cast<size_t>(count), most - std::min(most, to.size())));
  return count > 0;
}

/// Listens to a child until it is done, or its time is over.
class Guard {
 public:
  Guard(pid_t child, const HookPolicy& policy) : child_(child), policy_(policy) {}

  void Listen(int report, int complaints) {
    pollfd sources[] = {{report, POLLIN, 0}, {complaints, POLLIN, 0}};
    while (sources[0].fd >= 0 || sources[1].fd >= 0) {
      const int ready = poll(sources, 2, MillisecondsLeft());
      if (ready < 0 && errno == EINTR) continue;
      if (ready <= 0) return Stop();
      Take(sources[0], report_.max_size(), report_);
      Take(sources[1], kMostComplaint, complaints_);
    }
    Wait();
  }

  GuardedVerdict Result() {
    ChildReport report = ReadChildReport(report_);
    GuardedVerdict result;
    result.policy = report.policy ? report.policy->policy : policy_;
    result.policy_known = report.policy && report.policy->trusted;
    result.bad_settings = report.bad_settings;
    if (report.verdict) {
      result.verdict = std::move(*report.verdict);
      return result;
    }
    result.verdict = {Outcome::kLinterFailed, WhatHappened(report.bad_settings)};
    result.verdict.text = std::move(complaints_);
    return result;
  }

 private:
  int MillisecondsLeft() const {
    const ChildReport report = ReadChildReport(report_);
    const HookPolicy& policy = report.policy ? report.policy->policy : policy_;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        start_ + policy.time_limit - Clock::now());
    return static_cast<int>(std::clamp<int64_t>(left.count(), 0, 3'600'000));
  }

  static void Take(pollfd& source, size_t most, std::string& to) {
    if (source.fd < 0 || source.revents == 0) return;
    if (!ReadSome(source.fd, most, to)) source.fd = -1;
  }

  void Stop() {
    timed_out_ = true;
    kill(child_, SIGKILL);
    Wait();
  }

  void Wait() {
    while (waitpid(child_, &status_, 0) < 0 && errno == EINTR) {
    }
  }

  std::string WhatHappened(bool bad_settings) const {
    if (bad_settings) return "there is a mistake in the settings or the rules";
    if (timed_out_) return "the linter took too long";
    if (WIFSIGNALED(status_))
      return "the linter was stopped by signal " + std::to_string(WTERMSIG(status_));
    if (WEXITSTATUS(status_) == kOutOfMemory) return "the linter ran out of memory";
    return "the linter could not do its work";
  }

  pid_t child_;
  const HookPolicy& policy_;
  Clock::time_point start_ = Clock::now();
  std::string report_;
  std::string complaints_;
  int status_ = 0;
  bool timed_out_ = false;
};

GuardedVerdict CannotStart(const HookPolicy& policy) {
  GuardedVerdict result;
  result.verdict = {Outcome::kLinterFailed,
                    "the linter cannot be started: " + SystemErrorText(errno)};
  result.policy = policy;
  return result;
}

GuardedVerdict AskChild(HookRules& rules, const HookPolicy& policy, const MailToJudge* mail) {
  Pipe report;
  Pipe complaints;
  if (!OpenPipe(report) || !OpenPipe(complaints)) return CannotStart(policy);
  const pid_t child = fork();
  if (child < 0) return CannotStart(policy);
  if (child == 0) BeChild(rules, mail, report.write_end.get(), complaints.write_end.get());
  report.write_end.Close();
  complaints.write_end.Close();
  Guard guard(child, policy);
  guard.Listen(report.read_end.get(), complaints.read_end.get());
  return guard.Result();
}

}  // namespace

GuardedVerdict JudgeInChild(HookRules& rules, const HookPolicy& policy, const MailToJudge& mail) {
  return AskChild(rules, policy, &mail);
}

GuardedVerdict ReadPolicyInChild(HookRules& rules, const HookPolicy& policy) {
  return AskChild(rules, policy, nullptr);
}

}  // namespace decline_lint
