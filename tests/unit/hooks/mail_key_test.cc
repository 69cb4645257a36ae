// Which messages are one message sent twice.
#include "lint/hooks/mail_key.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

constexpr char kMail[] = "To: a@x\nMessage-ID: <1@x>\nDate: Wed, 7 May 2025 10:00:00 +0000\n\nHi\n";

void CheckSame(const std::string& one, const std::string& other) {
  EXPECT_EQ(MailKey(one, {}), MailKey(other, {})) << one << "\n---\n" << other;
}

void CheckOther(const std::string& one, const std::string& other) {
  EXPECT_NE(MailKey(one, {}), MailKey(other, {})) << one << "\n---\n" << other;
}

TEST(MailKey, LeavesOutWhatEachTryHasAnew) {
  CheckSame(kMail, "To: a@x\n\nHi\n");
  CheckSame(kMail, "message-id:\n <2@x>\nTo: a@x\nDATE: now\nReferences: <3@x>\n <4@x>\n\nHi\n");
  CheckSame("X-Decline-Lint: disable=a\nTo: a@x\r\n\r\nHi\n", "To: a@x\r\n\r\nHi\n");
}

TEST(MailKey, CountsAllElse) {
  CheckOther(kMail, "To: b@x\n\nHi\n");
  CheckOther(kMail, "To: a@x\n\nHi\n\n");
  CheckOther("To: a@x\n\nDate: 1\n", "To: a@x\n\nDate: 2\n");
  CheckOther("", "\n");
  EXPECT_NE(MailKey(kMail, {"a@x"}), MailKey(kMail, {"b@x"}));
  EXPECT_NE(MailKey(kMail, {"a", "b"}), MailKey(kMail, {"ab"}));
}

TEST(MailKey, LeavesOutBoundaries) {
  const auto parts = [](const std::string& boundary, const std::string& text) {
    return "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n--" + boundary +
           "\n\n" + text + "\n--" + boundary + "--\n";
  };
  CheckSame(parts("one", "Hi"), parts("=-two-=", "Hi"));
  CheckOther(parts("one", "Hi"), parts("one", "Ho"));
  CheckOther(parts("one", "--other"), parts("one", "--another"));
}

TEST(MailKey, IsThirtyTwoDigits) {
  EXPECT_EQ(MailKey(kMail, {}).size(), 32u);
  EXPECT_EQ(MailKey(kMail, {}).find_first_not_of("0123456789abcdef"), std::string::npos);
}

}  // namespace
}  // namespace decline_lint
