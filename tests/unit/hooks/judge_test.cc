// What becomes of a message, for each thing that can be said about it.
#include "lint/hooks/judge.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

constexpr char kRude[] = "Subject: No\nTo: Ann <Ann@Example.org>\n\nDear Ann,\n\nGo away.\n";
constexpr char kNice[] = "Subject: No\nTo: ann@example.org\n\nDear Ann,\n\nThank you.\n";

RulePack RudePack(const std::string& severity) {
  return MakePack({ForbidRule("rude", {"go away"}, "severity: " + severity + "\n")});
}

HookVerdict Judge(const std::string& mail, const HookPolicy& policy = {},
                  const std::string& severity = "warning",
                  const std::vector<std::string>& recipients = {}) {
  const RulePack pack = RudePack(severity);
  return MailJudge(pack, {}, policy).Judge(SourceFile("message", mail), recipients);
}

std::string Cut(std::string mail, const HookVerdict& verdict) {
  for (auto cut = verdict.cuts.rbegin(); cut != verdict.cuts.rend(); ++cut)
    mail.erase(cut->begin, cut->size());
  return mail;
}

TEST(MailJudge, LetsCleanMailPass) {
  const HookVerdict verdict = Judge(kNice);
  EXPECT_EQ(verdict.outcome, Outcome::kPass);
  EXPECT_EQ(verdict.text, "");
}

TEST(MailJudge, RefusesAtTheThreshold) {
  const HookVerdict verdict = Judge(kRude);
  EXPECT_EQ(verdict.outcome, Outcome::kRefuse);
  ASSERT_EQ(verdict.findings.size(), 1u);
  EXPECT_NE(verdict.text.find("message:6:1: warning: found [rude]"), std::string::npos);
  EXPECT_EQ(Judge(kRude, {.block = Threshold::kError}).outcome, Outcome::kPass);
  EXPECT_EQ(Judge(kRude, {.block = Threshold::kError}, "error").outcome, Outcome::kRefuse);
  EXPECT_EQ(Judge(kRude, {.block = Threshold::kNote}, "note").outcome, Outcome::kRefuse);
}

TEST(MailJudge, TellsAndSendsWhereNothingBlocks) {
  const HookVerdict verdict = Judge(kRude, {.block = Threshold::kNever}, "error");
  EXPECT_EQ(verdict.outcome, Outcome::kPass);
  EXPECT_EQ(verdict.findings.size(), 1u);
}

TEST(MailJudge, IsBypassedByAHeaderThatIsCutOut) {
  const std::string mail = std::string("X-Decline-Lint: skip\n") + kRude;
  const HookVerdict verdict = Judge(mail);
  EXPECT_EQ(verdict.outcome, Outcome::kBypassed);
  EXPECT_EQ(Cut(mail, verdict), kRude);
  HookPolicy strict;
  strict.bypass.header = false;
  EXPECT_EQ(Judge(mail, strict).outcome, Outcome::kRefuse);
}

TEST(MailJudge, CutsWhatPassesToo) {
  const std::string mail = std::string(kNice) + "%% decline-lint: disable=rude\n";
  const HookVerdict verdict = Judge(mail);
  EXPECT_EQ(verdict.outcome, Outcome::kPass);
  EXPECT_EQ(Cut(mail, verdict), kNice);
}

TEST(MailJudge, LeavesSignedTextAlone) {
  const std::string header = "Subject: No\nContent-Type: multipart/signed; boundary=b\n";
  const std::string body =
      "\n--b\nContent-Type: text/plain\n\nThank you.\n%% decline-lint: skip\n--b--\n";
  EXPECT_EQ(Judge(header + body).outcome, Outcome::kRefuse);
  const HookVerdict verdict = Judge("X-Decline-Lint: skip\n" + header + "\n--b--\n");
  EXPECT_EQ(verdict.outcome, Outcome::kBypassed);
  EXPECT_EQ(verdict.cuts.size(), 1u);
}

TEST(MailJudge, LeavesEncryptedMailToThePolicy) {
  const std::string mail =
      "Subject: No\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n"
      "Content-Type: application/octet-stream\n\nGo away.\n--b--\n";
  const HookVerdict verdict = Judge(mail);
  EXPECT_EQ(verdict.outcome, Outcome::kNotJudged);
  EXPECT_EQ(verdict.reason, "it is encrypted and cannot be judged");
  EXPECT_EQ(Judge(mail, {.encrypted = Unjudged::kRefuse}).outcome, Outcome::kRefuse);
}

TEST(MailJudge, SkipsRecipientsThatAllMatch) {
  const HookPolicy policy{.skip_recipients = {"*@example.ORG"}};
  EXPECT_EQ(Judge(kRude, policy).outcome, Outcome::kNotJudged);
  EXPECT_EQ(Judge(kRude, policy, "warning", {"bob@example.net", "ann@example.org"}).outcome,
            Outcome::kRefuse);
}

TEST(MailJudge, HasNothingToSayOfNoText) {
  EXPECT_EQ(Judge("Subject: go away\n\n \n").outcome, Outcome::kNotJudged);
  EXPECT_EQ(Judge("").outcome, Outcome::kNotJudged);
}

TEST(MailJudge, HearsTheNamedPacksAlone) {
  EXPECT_EQ(Judge(kRude, {.packs = {"test"}}).outcome, Outcome::kRefuse);
  EXPECT_EQ(Judge(kRude, {.packs = {"other"}}).outcome, Outcome::kPass);
}

}  // namespace
}  // namespace decline_lint
