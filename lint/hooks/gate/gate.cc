#include "lint/hooks/gate/gate.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string_view>

#include "lint/base/system_error.h"
#include "lint/hooks/file_bytes.h"
#include "lint/hooks/gate/gate_answer.h"
#include "lint/hooks/guarded_judge.h"
#include "lint/hooks/spool.h"
#include "lint/hooks/talk.h"

namespace decline_lint {
namespace {

constexpr std::string_view kQuestion = "Send it all the same? [y/N] ";

/// The first letter of the line that is typed; 0 at the end of the input.
char ReadAnswer(int terminal) {
  char first = 0;
  char c = 0;
  while (read(terminal, &c, 1) == 1 && c != '\n') {
    if (first == 0 && c != ' ') first = c;
  }
  return first;
}

class Gate {
 public:
  explicit Gate(const GateCall& call) : call_(call) {
    if (call.ask) terminal_ = FileDescriptor(open("/dev/tty", O_RDWR | O_CLOEXEC));
  }

  MailExit Run(HookRules& rules, const HookPolicy& policy) {
    Expected<Spool> draft = ReadDraft();
    if (!draft) {
      Say(draft.error());
      return MailExit::kNoInput;
    }
    const std::string name = call_.file.empty() ? "message" : call_.file;
    const MailExit status = Decide(JudgeInChild(rules, policy, {draft->descriptor(), name, {}}));
    if (!call_.ask || !call_.file.empty()) return status;
    const GateAnswer answer = status == MailExit::kOk ? GateAnswer::kSend : GateAnswer::kHold;
    if (!KeepGateAnswer(answer)) Say("the answer cannot be kept for --verdict");
    return MailExit::kOk;  // after a failure mutt would ask for a key
  }

 private:
  Expected<Spool> ReadDraft() const {
    if (call_.file.empty()) return Spool::ReadAll(STDIN_FILENO);
    const FileDescriptor file(open(call_.file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) return Error{call_.file + ": " + SystemErrorText(errno)};
    return Spool::ReadAll(file.get());
  }

  MailExit Decide(const GuardedVerdict& judged) {
    const HookPolicy& policy = judged.policy;
    const HookVerdict& verdict = judged.verdict;
    const bool failed = verdict.outcome == Outcome::kLinterFailed;
    if (LetsPass(verdict.outcome) || (policy.bypass.environment && AskedByEnvironment()) ||
        (failed && policy.when_linter_fails == Unjudged::kSend)) {
      if (policy.block == Threshold::kNever) Tell(verdict.text);
      return MailExit::kOk;
    }
    Tell(verdict.text);
    if (!verdict.reason.empty()) Tell("decline-lint: " + verdict.reason + "\n");
    if (terminal_.is_open() && WantsItSent()) return MailExit::kOk;
    if (judged.bad_settings) return MailExit::kBadSettings;
    return failed ? MailExit::kLinterFailed : MailExit::kRefused;
  }

  void Tell(const std::string& text) const {
    WriteAll(terminal_.is_open() ? terminal_.get() : STDERR_FILENO, text);
  }

  bool WantsItSent() const {
    WriteAll(terminal_.get(), kQuestion);
    const char answer = ReadAnswer(terminal_.get());
    return answer == 'y' || answer == 'Y';
  }

  const GateCall& call_;
  FileDescriptor terminal_;
};

}  // namespace

MailExit RunGate(const GateCall& call, HookRules& rules, const HookPolicy& policy) {
  return Gate(call).Run(rules, policy);
}

MailExit TellGateVerdict() {
  const bool sends = TakeGateAnswer() == GateAnswer::kSend;
  const std::string_view command =
      sends ? "push <send-message>\n" : "echo \"decline-lint: not sent\"\n";
  return WriteAll(STDOUT_FILENO, command) == 0 ? MailExit::kOk : MailExit::kCannotKeep;
}

}  // namespace decline_lint
