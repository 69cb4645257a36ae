#include "lint/message/mime/mailbox.h"

#include <gtest/gtest.h>

#include "lint/message/message.h"

namespace decline_lint {
namespace {

void CheckPostmark(std::string_view line, bool expected) {
  const std::string bytes = std::string(line) + "\nSubject: x\n\nHello\n";
  EXPECT_EQ(IsPostmark(bytes, 0), expected) << line;
}

TEST(Mailbox, KnowsPostmarks) {
  CheckPostmark("From ann@example.org Mon Feb  9 08:51:00 2026", true);
  CheckPostmark("From - Mon Feb 09 08:51:00 2026", true);
  CheckPostmark("From MAILER-DAEMON Fri Jul  8 12:08:34 2011", true);
  CheckPostmark("From 1234@xxx Mon Feb 09 08:51:00 +0000 2026", true);
  CheckPostmark("From ann@example.org Mon Feb  9 08:51 CET 2026\r", true);
  CheckPostmark("From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001", true);
}

TEST(Mailbox, KnowsSentences) {
  CheckPostmark("From here on we meet weekly.", false);
  CheckPostmark("From May to June 2026 I am away", false);
  CheckPostmark("From: ann@example.org", false);
  CheckPostmark("from ann@example.org Mon Feb  9 08:51:00 2026", false);
  CheckPostmark(">From ann@example.org Mon Feb  9 08:51:00 2026", false);
}

TEST(Mailbox, WantsAHeaderBelowThePostmark) {
  EXPECT_FALSE(IsPostmark("From a@b.example Mon Feb  9 08:51:00 2026\n\nHello: x\n", 0));
  EXPECT_FALSE(IsPostmark("From a@b.example Mon Feb  9 08:51:00 2026\nHello there\n", 0));
  EXPECT_FALSE(IsPostmark("From a@b.example Mon Feb  9 08:51:00 2026", 0));
}

/// The body as it is read, below a postmark and a header that ends in `fields`.
std::string BodyInMailbox(std::string_view fields, std::string_view body) {
  const SourceFile file("box", "From a@b.example Mon Feb  9 08:51:00 2026\nSubject: x\n" +
                                   std::string(fields) + "\n" + std::string(body));
  const Message message = ReadMessage(file);
  return std::string(message.text.substr(message.body_begin));
}

TEST(Mailbox, UndoesEscapes) {
  EXPECT_EQ(BodyInMailbox("", "Hello\n>From here on.\n"), "Hello\nFrom here on.\n");
  EXPECT_EQ(BodyInMailbox("", ">From here\n>>From there\n"), "From here\n>From there\n");
  EXPECT_EQ(BodyInMailbox("", "> From here\n>Fromage\nx >From y\n"),
            "> From here\n>Fromage\nx >From y\n");
  EXPECT_EQ(BodyInMailbox("Content-Transfer-Encoding: quoted-printable\n",
                          "caf=C3=A9=\n\n>From =\nhere\n"),
            "café\nFrom here\n");
}

TEST(Mailbox, KeepsEscapesOfFilesThatAreNone) {
  const SourceFile file("mail", "Subject: x\nMIME-Version: 1.0\n\n>From here\n");
  const Message message = ReadMessage(file, InputKind::kMail);
  EXPECT_EQ(message.text.substr(message.body_begin), ">From here\n");
}

TEST(Mailbox, LeadsBackBehindEscapes) {
  const std::string bytes =
      "From a@b.example Mon Feb  9 08:51:00 2026\nSubject: x\n\n>From here\n>>From there\n";
  const SourceFile file("box", bytes);
  const Message message = ReadMessage(file);
  for (const std::string_view word : {"From here", "here", "there"}) {
    const auto at = static_cast<uint32_t>(message.text.find(word));
    const Span raw = message.to_raw.ToRaw({at, at + static_cast<uint32_t>(word.size())});
    EXPECT_EQ(Slice(bytes, raw), word);
  }
}

}  // namespace
}  // namespace decline_lint
