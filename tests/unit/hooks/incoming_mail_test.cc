// A message put together from what a mail server tells.
#include "lint/hooks/milter/incoming_mail.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

constexpr uint64_t kMuch = 1 << 20;

void Tell(IncomingMail& mail) {
  mail.SetSender("<Ann@A.example>", true);
  mail.AddRecipient("<Bob@B.example>");
  mail.AddField("Subject", " No,\n thanks");
  mail.AddField("x-decline-lint", " skip");
  mail.AddField("X-Decline-Lint", " disable=rude");
  mail.EndHeader();
  mail.AddBody("Dear Bob,\r\n");
  mail.AddBody("%% decline-lint: skip\r\nno.\r\n");
}

TEST(IncomingMail, IsTheMessage) {
  HeldBytes held = 0;
  {
    IncomingMail mail(kMuch, held);
    Tell(mail);
    EXPECT_EQ(mail.mail().sender, "ann@a.example");
    EXPECT_EQ(mail.mail().recipients, std::vector<std::string>{"bob@b.example"});
    EXPECT_EQ(mail.mail().bytes,
              "Subject: No,\r\n thanks\r\nx-decline-lint: skip\r\nX-Decline-Lint: disable=rude\r\n"
              "\r\nDear Bob,\r\n%% decline-lint: skip\r\nno.\r\n");
    EXPECT_EQ(mail.body(), "Dear Bob,\r\n%% decline-lint: skip\r\nno.\r\n");
    EXPECT_GT(held, 0u);
  }
  EXPECT_EQ(held, 0u);
}

TEST(IncomingMail, NumbersItsOwnFields) {
  HeldBytes held = 0;
  IncomingMail mail(kMuch, held);
  Tell(mail);
  ASSERT_EQ(mail.own_fields().size(), 2u);
  EXPECT_EQ(mail.own_fields()[1].number, 2);
  const Span span = mail.own_fields()[1].span;
  EXPECT_EQ(mail.mail().bytes.substr(span.begin, span.size()), "X-Decline-Lint: disable=rude\r\n");
}

TEST(IncomingMail, CutsTheBody) {
  HeldBytes held = 0;
  IncomingMail mail(kMuch, held);
  Tell(mail);
  const auto at = static_cast<uint32_t>(mail.mail().bytes.find("%%"));
  const Span header_cut = mail.own_fields()[0].span;
  EXPECT_EQ(BodyWithout(mail, {header_cut, {at, at + 23}}), "Dear Bob,\r\nno.\r\n");
  EXPECT_EQ(BodyWithout(mail, {}), mail.body());
}

TEST(IncomingMail, HoldsNoMoreThanItMay) {
  HeldBytes held = 0;
  {
    IncomingMail mail(100, held);
    mail.EndHeader();
    for (int i = 0; i < 1000; ++i) mail.AddBody("ten bytes.");
    EXPECT_TRUE(mail.is_large());
    EXPECT_TRUE(mail.mail().bytes.empty());
    EXPECT_LT(held, 200u);
  }
  EXPECT_EQ(held, 0u);
}

TEST(IncomingMail, CountsRecipientsToo) {
  HeldBytes held = 0;
  IncomingMail mail(10'000, held);
  for (int i = 0; i < 1000; ++i) mail.AddRecipient("<bob@b.example>");
  EXPECT_TRUE(mail.is_large());
}

TEST(IncomingMail, SharesItsRoomWithTheOthers) {
  HeldBytes held = kMostHeld - 10;
  IncomingMail mail(kMuch, held);
  mail.AddBody("less than its own limit");
  EXPECT_TRUE(mail.is_large());
}

}  // namespace
}  // namespace decline_lint
