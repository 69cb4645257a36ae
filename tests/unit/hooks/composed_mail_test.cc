// The mail that is made of a request reads as what was asked about.
#include "lint/hooks/native_host/composed_mail.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lint/message/message.h"

namespace decline_lint {
namespace {

NativeRequest Request(const std::string& body, std::vector<std::string> attachments = {}) {
  NativeRequest request{NativeRequest::Kind::kJudge};
  request.headers = {{"To", "Ann <ann@example.org>"}, {"Subject", "Zoë\r\nBcc: x"}};
  request.body = body;
  request.attachments = std::move(attachments);
  return request;
}

/// The text that the linter reads must be the body, at its place in the bytes.
void CheckReads(const NativeRequest& request) {
  const ComposedMail mail = ComposeMail(request, "");
  EXPECT_EQ(Slice(mail.bytes, mail.body), request.body);
  const SourceFile file("message", mail.bytes);
  const Message message = ReadMessage(file);
  const std::string_view text = message.text.substr(message.body_begin);
  EXPECT_EQ(text.substr(0, request.body.size()), request.body);
  const auto begin = message.body_begin;
  EXPECT_EQ(message.to_raw.ToRaw({begin, begin + 1}).begin, mail.body.begin);
  ASSERT_EQ(message.attachments.size(), request.attachments.size());
  for (size_t i = 0; i < request.attachments.size(); ++i)
    EXPECT_EQ(message.attachments[i].name, request.attachments[i]);
}

TEST(ComposedMail, HoldsTheBodyAsItIs) {
  CheckReads(Request("Dear Ann,\n\nzoë\n"));
  CheckReads(Request("Subject: no header\n\nof the mail\n"));
  CheckReads(Request(std::string(5000, 'x') + "\n"));
}

TEST(ComposedMail, NamesAttachments) {
  CheckReads(Request("Dear Ann,\nhere it is\n", {"cv.pdf", "Lebenslauf ü \"neu\".pdf", "a;b=c"}));
}

TEST(ComposedMail, HasABoundaryThatTheBodyHasNot) {
  CheckReads(Request("a\n--decline-lint-00000000\nb\n--decline-lint-00000001--\nc\n", {"x"}));
}

TEST(ComposedMail, KeepsAHeaderOnItsLine) {
  const ComposedMail mail = ComposeMail(Request("x"), "Tue, 1 Dec 2026 03:00:00 +0000");
  EXPECT_EQ(Slice(mail.bytes, mail.subject), "Zoë  Bcc: x");
  const SourceFile file("message", mail.bytes);
  EXPECT_EQ(ReadMessage(file).FindHeader("Bcc"), nullptr);
  EXPECT_EQ(ReadMessage(file).FindHeader("Date")->value, "Tue, 1 Dec 2026 03:00:00 +0000");
}

}  // namespace
}  // namespace decline_lint
