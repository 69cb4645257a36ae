#include "lint/hooks/sendmail/sendmail.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <optional>
#include <string_view>
#include <utility>

#include "lint/hooks/file_bytes.h"
#include "lint/hooks/guarded_judge.h"
#include "lint/hooks/kept_mail.h"
#include "lint/hooks/mail_key.h"
#include "lint/hooks/mapped_file.h"
#include "lint/hooks/refusal_memory.h"
#include "lint/hooks/sendmail/real_sendmail.h"
#include "lint/hooks/spool.h"
#include "lint/hooks/talk.h"

namespace decline_lint {
namespace {

/// A reader that is gone, or a full disk, is to be seen as an error and not to be died of; the real
/// sendmail gets these signals as they were.
class QuietSignals {
 public:
  QuietSignals()
      : pipe_(std::signal(SIGPIPE, SIG_IGN)), file_size_(std::signal(SIGXFSZ, SIG_IGN)) {}
  void Restore() const {
    std::signal(SIGPIPE, pipe_);
    std::signal(SIGXFSZ, file_size_);
  }

 private:
  void (*pipe_)(int);
  void (*file_size_)(int);
};

/// A descriptor that the caller closed would be given to the next file that is opened, and words
/// for standard error would end up in the mail. False when there is no standard input.
bool FillStandardDescriptors() {
  const bool has_input = fcntl(STDIN_FILENO, F_GETFD) >= 0;
  for (int fd = open("/dev/null", O_RDWR); fd >= 0; fd = open("/dev/null", O_RDWR)) {
    if (fd <= STDERR_FILENO) continue;
    close(fd);
    break;
  }
  return has_input;
}

class SendmailHook {
 public:
  SendmailHook(const SendmailCall& call, HookRules& rules, const HookPolicy& policy)
      : call_(call), rules_(rules), policy_(policy) {}

  MailExit Run() {
    const bool has_input = FillStandardDescriptors();
    if (GoesRound()) {
      Say("the sendmail that is set calls decline-lint again");
      return MailExit::kNoSendmail;
    }
    if (call_.takes_no_mail) return PassUnread();
    if (!has_input) {
      Say("not sent: there is no standard input");
      return MailExit::kNoInput;
    }
    Expected<Spool> mail = Spool::ReadAll(STDIN_FILENO);
    if (!mail) {
      Say("not sent: " + mail.error());
      return MailExit::kCannotKeep;
    }
    mail_ = std::move(*mail);
    return Decide(
        JudgeInChild(rules_, policy_, {mail_->descriptor(), "message", call_.recipients}));
  }

 private:
  /// Queue and daemon calls: no message, no rules.
  MailExit PassUnread() {
    const GuardedVerdict read = ReadPolicyInChild(rules_, policy_);
    return Become(read.policy_known ? read.policy : policy_, -1);
  }

  MailExit Decide(const GuardedVerdict& judged) {
    const HookPolicy& policy = judged.policy;
    const HookVerdict& verdict = judged.verdict;
    // Without a policy it is not even known whom to hand the mail to.
    if (!judged.policy_known && policy_.sendmail.empty() && judged.bad_settings)
      return Refuse(judged, MailExit::kBadSettings);
    if (LetsPass(verdict.outcome)) return HandOver(policy, verdict);
    if (policy.bypass.environment && AskedByEnvironment()) return HandOver(policy, verdict);
    const bool failed = verdict.outcome == Outcome::kLinterFailed;
    if (failed && policy.when_linter_fails == Unjudged::kSend) return HandOver(policy, verdict);
    key_ = KeyOfMail();
    if (policy.bypass.again && !key_.empty() && WasRefused(key_, policy.again))
      return HandOver(policy, verdict);
    if (!failed) return Refuse(judged, MailExit::kRefused);
    return Refuse(judged, judged.bad_settings ? MailExit::kBadSettings : MailExit::kLinterFailed);
  }

  std::string KeyOfMail() const {
    const MappedFile bytes(mail_->descriptor(), mail_->size());
    return bytes.is_mapped() ? MailKey(bytes.bytes(), call_.arguments) : "";
  }

  MailExit HandOver(const HookPolicy& policy, const HookVerdict& verdict) {
    if (policy.block == Threshold::kNever) TellWriter(verdict.text);
    if (!verdict.cuts.empty()) {
      Expected<Spool> rest = mail_->Without(verdict.cuts);
      if (!rest) {
        Say("not sent: " + rest.error());
        Keep();
        return MailExit::kCannotKeep;
      }
      mail_ = std::move(*rest);
    }
    return Become(policy, mail_->descriptor());
  }

  /// Where nothing is refused the findings are for whoever looks: a program that reads standard
  /// error might take them for a failure.
  static void TellWriter(const std::string& findings) {
    if (isatty(STDERR_FILENO) == 1) WriteAll(STDERR_FILENO, findings);
  }

  MailExit Become(const HookPolicy& policy, int input) {
    const Expected<std::vector<std::string>> program = FindRealSendmail(policy.sendmail);
    std::string problem = program ? "" : program.error();
    if (program) {
      signals_.Restore();
      problem = BecomeSendmail(*program, call_.arguments, input);
    }
    Say("not sent: " + problem);
    if (mail_) Keep();
    return MailExit::kNoSendmail;
  }

  MailExit Refuse(const GuardedVerdict& judged, MailExit status) {
    const HookVerdict& verdict = judged.verdict;
    WriteAll(STDERR_FILENO, verdict.text);
    Say("not sent" + (verdict.reason.empty() ? "" : ": " + verdict.reason));
    if (key_.empty()) key_ = KeyOfMail();
    Keep();
    // Of settings that cannot be read it is not known whether a second try sends.
    const bool remembered = judged.policy.bypass.again && !key_.empty() && judged.policy_known &&
                            RememberRefusal(key_, judged.policy.again);
    TellWayOut(judged, remembered);
    return status;
  }

  void Keep() {
    if (key_.empty()) key_ = KeyOfMail();
    const Expected<std::string> path = KeepMail(*mail_, key_);
    if (path) return Say("the message is kept in " + *path);
    // Nowhere else is left to keep it.
    Say("the message cannot be kept (" + path.error() + "), so here it is:");
    CopyBytes(mail_->descriptor(), 0, mail_->size(), STDERR_FILENO);
  }

  static void TellWayOut(const GuardedVerdict& judged, bool remembered) {
    const HookPolicy& policy = judged.policy;
    if (!judged.policy_known) return;
    std::string ways;
    if (remembered)
      ways = "send it once more within " + std::to_string(policy.again.count()) + " minutes";
    if (policy.bypass.header && !judged.bad_settings)
      ways += std::string(ways.empty() ? "" : ", or ") + "add the header X-Decline-Lint: skip";
    if (!ways.empty()) Say("to send it all the same, " + ways);
  }

  const SendmailCall& call_;
  HookRules& rules_;
  const HookPolicy& policy_;
  QuietSignals signals_;
  std::optional<Spool> mail_;
  std::string key_;
};

}  // namespace

MailExit RunSendmailHook(const SendmailCall& call, HookRules& rules, const HookPolicy& policy) {
  return SendmailHook(call, rules, policy).Run();
}

}  // namespace decline_lint
