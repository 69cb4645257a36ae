#include "lint/hooks/milter/sender_notice.h"

#include <sys/mman.h>

#include <csignal>
#include <string_view>

#include "lint/hooks/file_bytes.h"
#include "lint/hooks/milter/findings_text.h"
#include "lint/hooks/sendmail/real_sendmail.h"
#include "lint/hooks/talk.h"
#include "lint/message/message.h"
#include "lint/source/source_file.h"

namespace decline_lint {
namespace {

constexpr size_t kMostSubject = 200;
constexpr std::string_view kMailLists[] = {"List-Id", "List-Post", "List-Unsubscribe"};

/// The header alone; a Message views its file.
SourceFile HeaderFile(const MailToFilter& mail) {
  const size_t end = mail.bytes.find("\r\n\r\n");
  return SourceFile("message", mail.bytes.substr(0, end) + "\r\n\r\n");
}

std::string ValueOf(const Message& message, std::string_view field) {
  const HeaderField* found = message.FindHeader(field);
  return found ? found->value : "";
}

/// What an address may hold without being taken for anything else by a program or a header.
bool IsPlainAddress(std::string_view address) {
  return !address.empty() && address.find('@') != address.npos && !address.starts_with('-') &&
         address.find_first_of(" \t\r\n<>\"(),;:\\") == address.npos;
}

std::string WhatBecame(MailAction action) {
  return action == MailAction::kQuarantine ? "It is held until a person has looked at it."
                                           : "It was sent.";
}

}  // namespace

bool MayTell(const MailToFilter& mail) {
  if (!mail.sender_is_known || !IsPlainAddress(mail.sender)) return false;
  const SourceFile file = HeaderFile(mail);
  const Message header = ReadMessage(file, InputKind::kWireMail);
  const std::string automatic = ValueOf(header, "Auto-Submitted");
  if (!automatic.empty() && automatic != "no") return false;
  for (std::string_view field : kMailLists) {
    if (header.FindHeader(field)) return false;
  }
  const std::string precedence = ValueOf(header, "Precedence");
  return precedence != "bulk" && precedence != "list" && precedence != "junk";
}

std::string NoticeText(const MailToFilter& mail, const EnvelopeVerdict& verdict) {
  const SourceFile file = HeaderFile(mail);
  const Message header = ReadMessage(file, InputKind::kWireMail);
  const std::string subject = AsciiText(ValueOf(header, "Subject"), kMostSubject);
  const std::string id = AsciiText(ValueOf(header, "Message-ID"), kMostSubject);
  std::string text = "From: decline-lint <MAILER-DAEMON>\nTo: <" + mail.sender +
                     ">\nSubject: decline-lint: " + (subject.empty() ? "your message" : subject) +
                     "\nAuto-Submitted: auto-replied\nPrecedence: junk\n";
  if (!id.empty()) text += "In-Reply-To: " + id + "\n";
  text +=
      "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
      "Content-Transfer-Encoding: 8bit\n\n";
  text += "In your message '" + subject + "' decline-lint found " + verdict.mail.summary + ".\n" +
          WhatBecame(verdict.mail.action) + "\n\n";
  for (char c : verdict.for_sender) {
    if (c != '\r') text += c;
  }
  return text;
}

void SendNotice(const HookPolicy& policy, const MailToFilter& mail, const EnvelopeVerdict& verdict,
                Counters& counters) {
  if (!MayTell(mail)) return;
  const Expected<std::vector<std::string>> program = FindRealSendmail(policy.sendmail);
  if (!program) return Say("the sender is not told: " + program.error());
  const FileDescriptor notice(memfd_create("notice", MFD_CLOEXEC));
  if (!notice.is_open() || WriteAll(notice.get(), NoticeText(mail, verdict)) != 0)
    return Say("the sender is not told: there is no memory");
  counters.Add(Count::kSendersTold);
  std::signal(SIGPIPE, SIG_DFL);
  const std::string problem =
      BecomeSendmail(*program, {"-i", "-f", "<>", "--", mail.sender}, notice.get());
  Say("the sender is not told: " + problem);
}

}  // namespace decline_lint
