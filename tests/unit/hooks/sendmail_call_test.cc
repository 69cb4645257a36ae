// What the arguments of sendmail say, and that they are passed on as they are.
#include "lint/hooks/sendmail/sendmail_call.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace decline_lint {
namespace {

using Words = std::vector<std::string>;

void Check(const Words& arguments, const Words& recipients, bool takes_no_mail = false) {
  const SendmailCall call = ReadSendmailCall("decline-lint", arguments);
  EXPECT_EQ(call.arguments, arguments);
  EXPECT_EQ(call.recipients, recipients);
  EXPECT_EQ(call.takes_no_mail, takes_no_mail);
}

TEST(SendmailCall, NamesTheRecipients) {
  Check({"a@x"}, {"a@x"});
  Check({"-oi", "-f", "me@x", "--", "a@x", "-b@x"}, {"a@x", "-b@x"});
  Check({"-oem", "-oi", "-fme@x", "-B", "8BITMIME", "-N", "failure", "-R", "hdrs", "a@x"}, {"a@x"});
  Check({"-i", "-t"}, {});
  Check({"-t", "a@x"}, {});
  Check({"-a", "work", "a@x"}, {"a@x"});
  Check({"-f"}, {});
}

TEST(SendmailCall, TellsWhatIsNoMail) {
  for (const char* mode : {"-bs", "-bp", "-bd", "-bi", "-bt", "-bv", "-q", "-q30m", "-qRx"})
    Check({mode}, {}, true);
  Check({"-bm", "a@x"}, {"a@x"});
  Check({"--", "-bs"}, {"-bs"});
}

TEST(SendmailCall, KnowsItsOtherNames) {
  EXPECT_EQ(ReadSendmailCall("newaliases", {}).arguments, Words{"-bi"});
  EXPECT_EQ(ReadSendmailCall("mailq", Words{"-v"}).arguments, (Words{"-bp", "-v"}));
  EXPECT_TRUE(ReadSendmailCall("mailq", {}).takes_no_mail);
  EXPECT_TRUE(IsSendmailName("sendmail"));
  EXPECT_FALSE(IsSendmailName("decline-lint"));
}

}  // namespace
}  // namespace decline_lint
