// What becomes of a message with several recipients, and what its sender is told.
#include "lint/hooks/milter/envelope_judge.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lint/hooks/milter/sender_notice.h"
#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

constexpr char kRude[] =
    "From: ann@a.example\r\nSubject: No\r\nMessage-ID: <1@a.example>\r\n\r\nDear Bob,\r\n\r\nGo "
    "away.\r\n";

MailToFilter Mail(std::vector<std::string> recipients, std::string bytes = kRude) {
  return {"ann@a.example", std::move(recipients), true, std::move(bytes)};
}

EnvelopeVerdict Judge(const MilterPolicy& policy, const MailToFilter& mail) {
  const RulePack pack = MakePack({ForbidRule("rude", {"go away"}, "severity: warning\n")});
  return JudgeEnvelope({&pack, {}}, policy, mail);
}

MailOverride For(std::string recipient, MailAction action) {
  MailOverride each;
  each.recipients = {std::move(recipient)};
  each.action = Sourced<MailAction>{action, {}};
  return each;
}

TEST(EnvelopeJudge, RefusesWithTheFindings) {
  const MailVerdict verdict = Judge({}, Mail({"bob@b.example"})).mail;
  EXPECT_EQ(verdict.fate, MailFate::kStopped);
  EXPECT_EQ(verdict.action, MailAction::kReject);
  EXPECT_EQ(verdict.summary, "1 warning [rude]");
  EXPECT_EQ(verdict.reply, (std::vector<std::string>{
                               "not accepted by decline-lint: 1 warning [rude]",
                               "warning: found: \"Go away\" [rude]",
                               "to send it all the same, add the header X-Decline-Lint: skip"}));
}

TEST(EnvelopeJudge, LetsTheHardestTreatmentWin) {
  MilterPolicy policy;
  policy.action = MailAction::kLog;
  policy.overrides = {For("*@c.example", MailAction::kQuarantine),
                      For("*@d.example", MailAction::kReject)};
  EXPECT_EQ(Judge(policy, Mail({"x@b.example"})).mail.action, MailAction::kLog);
  EXPECT_EQ(Judge(policy, Mail({"x@b.example", "x@c.example"})).mail.action,
            MailAction::kQuarantine);
  EXPECT_EQ(Judge(policy, Mail({"x@d.example", "x@c.example", "x@b.example"})).mail.action,
            MailAction::kReject);
}

TEST(EnvelopeJudge, JudgesForTheRecipientsThatAreNotSkipped) {
  MilterPolicy policy;
  policy.hook.skip_recipients = {"*@b.example"};
  EXPECT_EQ(Judge(policy, Mail({"x@b.example"})).mail.fate, MailFate::kNotJudged);
  EXPECT_EQ(Judge(policy, Mail({"x@b.example", "x@c.example"})).mail.fate, MailFate::kStopped);
}

TEST(EnvelopeJudge, KnowsAHeaderWhateverItBeginsWith) {
  const std::string mail = "Precedence: go away\r\nSubject: No\r\n\r\nDear Bob,\r\n\r\nno.\r\n";
  EXPECT_EQ(Judge({}, Mail({"bob@b.example"}, mail)).mail.fate, MailFate::kPassed);
  const std::string skip = "X-Decline-Lint: skip\r\nPrecedence: bulk\r\n" + std::string(kRude);
  const MailVerdict verdict = Judge({}, Mail({"bob@b.example"}, skip)).mail;
  EXPECT_EQ(verdict.fate, MailFate::kBypassed);
  ASSERT_EQ(verdict.cuts.size(), 1u);
  EXPECT_EQ(verdict.cuts[0].end, 22u);
}

TEST(EnvelopeJudge, HasNoSayInMailOfPrograms) {
  MailToFilter bounce = Mail({"bob@b.example"});
  bounce.sender.clear();
  EXPECT_EQ(Judge({}, bounce).mail.fate, MailFate::kNotJudged);
}

TEST(EnvelopeJudge, TellsOnlyKnownSendersOfMailThatGoesOn) {
  MilterPolicy policy;
  policy.tell_sender = true;
  EXPECT_EQ(Judge(policy, Mail({"bob@b.example"})).for_sender, "");
  policy.action = MailAction::kQuarantine;
  const EnvelopeVerdict verdict = Judge(policy, Mail({"bob@b.example"}));
  EXPECT_NE(verdict.for_sender.find("message:7:1: warning: found [rude]"), std::string::npos);
  MailToFilter unknown = Mail({"bob@b.example"});
  unknown.sender_is_known = false;
  EXPECT_EQ(Judge(policy, unknown).for_sender, "");
}

TEST(EnvelopeJudge, SurvivesThePipe) {
  const MailVerdict verdict = Judge({}, Mail({"bob@b.example"})).mail;
  const auto back = UnpackMailVerdict(PackMailVerdict(verdict));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->reply, verdict.reply);
  EXPECT_EQ(back->fate, verdict.fate);
  const std::string half = PackMailVerdict(verdict).substr(0, 20);
  EXPECT_FALSE(UnpackMailVerdict(half));
  const auto mail = UnpackMail(PackMail(Mail({"a@b.example", "c@d.example"})));
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->bytes, kRude);
  EXPECT_EQ(mail->recipients.size(), 2u);
}

TEST(SenderNotice, AnswersNobodyThatDoesNotWriteItself) {
  EXPECT_TRUE(MayTell(Mail({"bob@b.example"})));
  auto with = [](const std::string& field) {
    return MayTell(Mail({"bob@b.example"}, field + "\r\n" + kRude));
  };
  EXPECT_FALSE(with("Auto-Submitted: auto-generated"));
  EXPECT_TRUE(with("Auto-Submitted: no"));
  EXPECT_FALSE(with("Precedence: bulk"));
  EXPECT_FALSE(with("List-Id: <all.a.example>"));
  MailToFilter odd = Mail({"bob@b.example"});
  for (const char* sender :
       {"", "-oQ/tmp@a.example", "ann", "a b@c.example", "a@b.example\nBcc:x@y"}) {
    odd.sender = sender;
    EXPECT_FALSE(MayTell(odd)) << sender;
  }
}

TEST(SenderNotice, SaysWhatWasFound) {
  MilterPolicy policy;
  policy.tell_sender = true;
  policy.action = MailAction::kQuarantine;
  const MailToFilter mail = Mail({"bob@b.example"});
  const std::string text = NoticeText(mail, Judge(policy, mail));
  for (const char* part :
       {"To: <ann@a.example>\n", "Subject: decline-lint: No\n", "Auto-Submitted: auto-replied\n",
        "In-Reply-To: <1@a.example>\n", "found 1 warning [rude].\nIt is held until",
        "message:7:1: warning: found [rude]"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  EXPECT_EQ(text.find('\r'), std::string::npos);
}

}  // namespace
}  // namespace decline_lint
