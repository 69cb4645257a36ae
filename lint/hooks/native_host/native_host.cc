#include "lint/hooks/native_host/native_host.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>
#include <optional>
#include <string>

#include "lint/base/system_error.h"
#include "lint/hooks/file_bytes.h"
#include "lint/hooks/guarded_judge.h"
#include "lint/hooks/native_host/composed_mail.h"
#include "lint/hooks/native_host/native_answer.h"
#include "lint/hooks/native_host/native_frame.h"
#include "lint/hooks/native_host/native_request.h"
#include "lint/hooks/talk.h"

namespace decline_lint {
namespace {

/// The day of a moment, where the writer is.
std::optional<std::chrono::sys_days> LocalDay(int64_t seconds) {
  const auto moment = static_cast<time_t>(seconds);
  tm local{};
  if (!localtime_r(&moment, &local)) return std::nullopt;
  return std::chrono::sys_days(std::chrono::year(local.tm_year + 1900) /
                               std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1) /
                               std::chrono::day(static_cast<unsigned>(local.tm_mday)));
}

/// Now, as a header field has it.
std::string DateField() {
  const time_t now = std::time(nullptr);
  tm local{};
  char text[64];
  if (!localtime_r(&now, &local)) return "";
  return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S %z", &local)};
}

bool Sends(const GuardedVerdict& judged) {
  const HookPolicy& policy = judged.policy;
  const Outcome outcome = judged.verdict.outcome;
  if (LetsPass(outcome) || (policy.bypass.environment && AskedByEnvironment())) return true;
  return outcome == Outcome::kLinterFailed && policy.when_linter_fails == Unjudged::kSend;
}

class NativeHost {
 public:
  NativeHost(HookRules& rules, const HookPolicy& policy, std::string_view version)
      : rules_(rules), policy_(policy), version_(version) {}

  MailExit Run() {
    std::string message;
    while (true) {
      const FrameEnd end = ReadNativeFrame(STDIN_FILENO, kMostRequestBytes, message);
      if (end == FrameEnd::kNoMore) return MailExit::kOk;
      if (end == FrameEnd::kCut) {
        Say("the request ends before its end");
        return MailExit::kNoInput;
      }
      const std::string answer = end == FrameEnd::kTooLong
                                     ? ErrorAnswer("the message is too long to be judged")
                                     : AnswerTo(message);
      const int problem = WriteNativeFrame(STDOUT_FILENO, answer);
      if (problem != 0) {
        Say("the answer cannot be written: " + SystemErrorText(problem));
        return MailExit::kCannotKeep;
      }
      if (end == FrameEnd::kTooLong) return MailExit::kUsage;
    }
  }

 private:
  std::string AnswerTo(const std::string& message) {
    const Expected<NativeRequest> request = ReadNativeRequest(message);
    if (!request) return ErrorAnswer(request.error());
    if (request->kind == NativeRequest::Kind::kHello) return HelloAnswer(version_);
    return Judge(*request);
  }

  std::string Judge(const NativeRequest& request) {
    const ComposedMail mail = ComposeMail(request, DateField());
    const FileDescriptor file(memfd_create("mail", MFD_CLOEXEC));
    const int problem = file.is_open() ? WriteAll(file.get(), mail.bytes) : errno;
    if (problem != 0) return ErrorAnswer("no room to judge it in: " + SystemErrorText(problem));
    MailToJudge to_judge{file.get(), "message", {}};
    if (request.answered_at) to_judge.invited = LocalDay(*request.answered_at);
    const GuardedVerdict judged = JudgeInChild(rules_, policy_, to_judge);
    return VerdictAnswer(mail, judged, Sends(judged));
  }

  HookRules& rules_;
  const HookPolicy& policy_;
  std::string_view version_;
};

}  // namespace

MailExit RunNativeHost(HookRules& rules, const HookPolicy& policy, std::string_view version) {
  return NativeHost(rules, policy, version).Run();
}

}  // namespace decline_lint
