#include "lint/hooks/milter/judge_process.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "lint/hooks/mail_exit.h"
#include "lint/hooks/milter/envelope_judge.h"
#include "lint/hooks/milter/sender_notice.h"
#include "lint/hooks/talk.h"

namespace decline_lint {
namespace {

constexpr rlim_t kMostMemory = rlim_t{1} << 30;
constexpr int kOutOfMemory = 71;
constexpr uint64_t kMostRequest = uint64_t{64} << 20;

volatile sig_atomic_t is_to_stop = 0;

void Limit(int what, rlim_t most) {
  rlimit limit{};
  if (getrlimit(static_cast<__rlimit_resource>(what), &limit) != 0) return;
  limit.rlim_cur = std::min(limit.rlim_cur, most);
  setrlimit(static_cast<__rlimit_resource>(what), &limit);
}

/// No core file may hold the mail; the time limit is the kernel's to keep.
void SettleChild(const HookPolicy& policy) {
  for (int signal : {SIGTERM, SIGCHLD, SIGALRM}) std::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  Limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__)  // which maps far more than it uses
  Limit(RLIMIT_AS, kMostMemory);
#endif
  std::set_new_handler([] { _exit(kOutOfMemory); });
  alarm(static_cast<unsigned>(policy.time_limit.count()));
}

class Judge {
 public:
  Judge(MilterPolicy policy, RulesToJudge rules, SharedState& shared)
      : policy_(std::move(policy)), rules_(std::move(rules)), shared_(shared) {}

  /// Until SIGTERM, which comes through only while there is nothing to do, or until nobody asks.
  void Serve(const JudgeChannel& channel) {
    sigset_t while_waiting;
    sigprocmask(SIG_BLOCK, nullptr, &while_waiting);
    sigdelset(&while_waiting, SIGTERM);
    while (is_to_stop == 0) {
      pollfd source{channel.judging.get(), POLLIN, 0};
      if (ppoll(&source, 1, nullptr, &while_waiting) <= 0) continue;
      const std::optional<JudgeRequest> request = TakeRequest(channel.judging.get());
      if (request)
        Answer(*request);
      else if ((source.revents & POLLHUP) != 0)
        return;
    }
  }

 private:
  /// A child that cannot be had leaves the pipe without a verdict, which says it.
  void Answer(const JudgeRequest& request) {
    if (fork() == 0) BeChild(request);
  }

  [[noreturn]] void BeChild(const JudgeRequest& request) {
    SettleChild(policy_.hook);
    Expected<std::string> bytes = ReadBeginning(request.mail.get(), kMostRequest);
    const std::optional<MailToFilter> mail = bytes ? UnpackMail(*bytes) : std::nullopt;
    if (!mail) _exit(1);
    const EnvelopeVerdict verdict = JudgeEnvelope(rules_, policy_, *mail);
    if (WriteAll(request.answer.get(), PackMailVerdict(verdict.mail)) != 0) _exit(1);
    if (verdict.for_sender.empty()) _exit(0);
    close(request.answer.get());  // nobody is to wait for what comes now
    alarm(0);
    SendNotice(policy_.hook, *mail, verdict, shared_.counters());
    _exit(1);
  }

  const MilterPolicy policy_;
  const RulesToJudge rules_;
  SharedState& shared_;
};

/// A pack that no rule belongs to would never speak up, which nobody means.
bool KnowsAllPacks(const MilterPolicy& policy, const RulePack& pack) {
  std::vector<std::string> names = policy.hook.packs;
  for (const MailOverride& each : policy.overrides) {
    if (each.packs) names.insert(names.end(), each.packs->value.begin(), each.packs->value.end());
  }
  bool knows_all = true;
  for (const std::string& name : names) {
    const bool is_known =
        std::any_of(pack.rules().begin(), pack.rules().end(),
                    [&](const RuleRecord& rule) { return pack.String(rule.pack) == name; });
    if (!is_known) Say("no rule belongs to a pack '" + name + "'");
    knows_all = knows_all && is_known;
  }
  return knows_all;
}

}  // namespace

bool AreUsable(const MilterPolicy& policy, const RulesToJudge& rules) {
  return KnowsAllPacks(policy, *rules.pack);
}

void BeJudge(MilterSources& sources, const JudgeChannel& channel, FileDescriptor ready,
             SharedState& shared) {
  std::signal(SIGCHLD, SIG_IGN);  // children are not waited for
  std::signal(SIGTERM, [](int) { is_to_stop = 1; });
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGHUP, SIG_IGN);
  std::optional<MilterPolicy> policy = sources.ReadPolicy();
  std::optional<RulesToJudge> rules = policy ? sources.ReadRules() : std::nullopt;
  if (!rules || !AreUsable(*policy, *rules)) _exit(static_cast<int>(MailExit::kBadSettings));
  const JudgeIsReady told{policy->Front()};
  if (WriteAll(ready.get(), {reinterpret_cast<const char*>(&told), sizeof told}) != 0) _exit(1);
  ready.Close();
  Judge(std::move(*policy), std::move(*rules), shared).Serve(channel);
  _exit(0);
}

}  // namespace decline_lint
