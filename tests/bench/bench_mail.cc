// Mail beside plain letters: what parts, attachments and mailboxes cost.

#include <algorithm>
#include <chrono>
#include <cstring>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

#include "lint/engine/linter.h"
#include "lint/message/mime/mailbox.h"
#include "lint/rules/embedded_pack.h"
#include "tests/bench/bench.h"

namespace decline_lint {
namespace {

constexpr size_t kRounds = 7;
constexpr size_t kLetters = 400;  // of each kind, in each round others
constexpr size_t kLetterBytes = 1500;
constexpr size_t kMailBytes = 2000;
constexpr size_t kAttachmentBytes = 25 << 20;
constexpr size_t kMailboxBytes = 12 << 20;
constexpr std::string_view kPostmark = "From robin@mail.example Thu May  8 09:12:00 2025\n";

double Seconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

LintOptions Options() {
  LintOptions options;
  options.now = std::chrono::sys_days(std::chrono::year(2025) / 5 / 9);
  return options;
}

std::string HeaderOf(std::string_view type) {
  return "From: robin@mail.example\nTo: ann@quill.example\nSubject: Interview\n"
         "MIME-Version: 1.0\nContent-Type: " +
         std::string(type) + "\n";
}

/// The letter in quoted-printable, with an HTML alternative of the same words: about kMailBytes.
std::string Multipart(std::string_view letter) {
  const std::string encoding = "Content-Transfer-Encoding: quoted-printable\n\n";
  const std::string words(letter);
  std::string mail = HeaderOf("multipart/alternative; boundary=\"=_part\"");
  mail += "\n--=_part\nContent-Type: text/plain; charset=utf-8\n" + encoding + words;
  mail += "\n--=_part\nContent-Type: text/html; charset=utf-8\n" + encoding + "<p>";
  mail += words.substr(0, kMailBytes - std::min(kMailBytes, mail.size())) + "</p>\n--=_part--\n";
  return mail;
}

std::string WithAttachment(std::string_view letter) {
  std::string mail = HeaderOf("multipart/mixed; boundary=\"=_part\"");
  mail += "\n--=_part\nContent-Type: text/plain; charset=utf-8\n\n" + std::string(letter);
  mail += "\n--=_part\nContent-Type: application/pdf; name=a.pdf\n";
  mail += "Content-Transfer-Encoding: base64\n\n";
  const std::string line(76, 'A');
  while (mail.size() < kAttachmentBytes) mail += line + '\n';
  return mail + "--=_part--\n";
}

/// Microseconds of the processor's time for each.
double TimeLints(const std::vector<SourceFile>& mails, Linter& linter, size_t& findings) {
  const double start = Seconds(CLOCK_THREAD_CPUTIME_ID);
  for (const SourceFile& mail : mails) findings += linter.Lint(mail).size();
  return (Seconds(CLOCK_THREAD_CPUTIME_ID) - start) * 1e6 / static_cast<double>(mails.size());
}

void MeasureParts(LetterMaker& letters, ResultTable& table) {
  Linter linter(EmbeddedPack(), Options());
  std::vector<double> plain_times;
  std::vector<double> mail_times;
  size_t findings = 0;
  for (size_t round = 0; round <= kRounds; ++round) {
    std::vector<SourceFile> plain;
    std::vector<SourceFile> mails;
    for (size_t i = 0; i < kLetters; ++i) {
      plain.emplace_back("letter", letters.Next(kMailBytes));
      mails.emplace_back("mail", Multipart(letters.Next(kLetterBytes / 2)));
    }
    const double plain_time = TimeLints(plain, linter, findings);
    const double mail_time = TimeLints(mails, linter, findings);
    if (round == 0) continue;  // the first one warms the caches
    plain_times.push_back(plain_time);
    mail_times.push_back(mail_time);
  }
  const Spread plain = Summarize(plain_times);
  const Spread mail = Summarize(mail_times);
  table.Add({"a plain letter of 2 KB", plain, "us", {}, {}});
  table.Add({"a multipart mail of 2 KB", mail, "us", Ratio{mail.median / plain.median, "plain"},
             Goal{2, true}});
}

void MeasureAttachment(LetterMaker& letters, ResultTable& table) {
  Linter linter(EmbeddedPack(), Options());
  std::vector<double> times;
  for (size_t round = 0; round < kRounds; ++round) {
    std::string mail = WithAttachment(letters.Next(kLetterBytes));
    const double start = Seconds(CLOCK_MONOTONIC);
    const SourceFile file("mail", std::move(mail));
    linter.Lint(file);
    times.push_back((Seconds(CLOCK_MONOTONIC) - start) * 1e3);
  }
  table.Add({"a mail of 25 MB with an attachment", Summarize(times), "ms", {}, Goal{100, true}});
}

size_t CountLines(std::string_view message) {
  size_t lines = 0;
  const char* const end = message.data() + message.size();
  for (const char* at = message.data(); at < end; ++lines) {
    at = static_cast<const char*>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
    if (at++ == nullptr) break;
  }
  return lines;
}

template <typename Use>
size_t ForEachMessage(std::string_view mailbox, const Use& use) {
  size_t sum = 0;
  while (!mailbox.empty()) {
    const MailboxLines end = FindPostmark(mailbox, 1, mailbox.size());
    const size_t size = end.found ? end.next : mailbox.size();
    sum += use(mailbox.substr(0, size));
    mailbox.remove_prefix(size);
  }
  return sum;
}

/// The least that can be done: messages parted at "\nFrom ", their lines counted.
size_t SplitOnly(std::string_view mailbox) {
  size_t sum = 0;
  while (!mailbox.empty()) {
    const size_t end = std::min(mailbox.find("\nFrom "), mailbox.size() - 1) + 1;
    sum += CountLines(mailbox.substr(0, end));
    mailbox.remove_prefix(end);
  }
  return sum;
}

size_t LintAll(std::string_view mailbox) {
  Linter linter(EmbeddedPack(), Options());
  return ForEachMessage(mailbox, [&](std::string_view message) {
    return linter.Lint(SourceFile("mail", std::string(message))).size();
  });
}

/// MB/s by the clock, a half of the mailbox on each of two threads.
double TimeHalves(std::string_view mailbox, size_t (*work)(std::string_view), size_t& sum) {
  const size_t middle = mailbox.find("\nFrom ", mailbox.size() / 2) + 1;
  size_t of_helper = 0;
  const double start = Seconds(CLOCK_MONOTONIC);
  std::thread helper([&] { of_helper = work(mailbox.substr(middle)); });
  sum += work(mailbox.substr(0, middle));
  helper.join();
  sum += of_helper;
  return static_cast<double>(mailbox.size()) / 1e6 / (Seconds(CLOCK_MONOTONIC) - start);
}

void MeasureMailbox(LetterMaker& letters, ResultTable& table) {
  std::vector<double> split;
  std::vector<double> lint;
  size_t sum = 0;
  for (size_t round = 0; round < kRounds; ++round) {
    std::string mailbox;
    while (mailbox.size() < kMailboxBytes)
      mailbox += std::string(kPostmark) + letters.Next(kLetterBytes) + "\n";
    split.push_back(TimeHalves(mailbox, SplitOnly, sum));
    lint.push_back(TimeHalves(mailbox, LintAll, sum));
  }
  const Spread floor = Summarize(split);
  const Spread linted = Summarize(lint);
  table.Add({"a mailbox parted, its lines counted, 2 threads", floor, "MB/s", {}, {}});
  table.Add({"a mailbox linted, 2 threads", linted, "MB/s",
             Ratio{linted.median / floor.median, "parting"}, Goal{0.12, false}});
}

}  // namespace

void MeasureMail(LetterMaker& letters, ResultTable& table) {
  table.AddHeading("mail");
  MeasureParts(letters, table);
  MeasureAttachment(letters, table);
  MeasureMailbox(letters, table);
}

}  // namespace decline_lint
