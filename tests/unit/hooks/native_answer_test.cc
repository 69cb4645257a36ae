// Findings are told by their places in the body or the subject, and an answer is never too long.
#include "lint/hooks/native_host/native_answer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "lint/hooks/native_host/native_frame.h"

namespace decline_lint {
namespace {

using Json = nlohmann::json;

ComposedMail MailOf(const std::string& body) {
  NativeRequest request{NativeRequest::Kind::kJudge};
  request.headers = {{"Subject", "Zoë again"}};
  request.body = body;
  return ComposeMail(request, "");
}

/// The first finding of an answer about the words in [[ ]].
Json Found(std::string marked) {
  Span span{static_cast<uint32_t>(marked.find("[[")), 0};
  marked.erase(span.begin, 2);
  span.end = static_cast<uint32_t>(marked.find("]]"));
  marked.erase(span.end, 2);
  const ComposedMail mail = MailOf(marked);
  span = {mail.body.begin + span.begin, mail.body.begin + span.end};
  GuardedVerdict judged;
  judged.verdict.outcome = Outcome::kRefuse;
  judged.verdict.findings = {{"rude", Severity::kWarning, "found", span, {}, "mend it", {}, {}}};
  const Json answer = Json::parse(VerdictAnswer(mail, judged, false));
  EXPECT_EQ(answer["outcome"], "refuse");
  EXPECT_EQ(answer["send"], false);
  return answer["findings"][0];
}

TEST(NativeAnswer, SaysWhereInTheBody) {
  const Json found = Found("Dear 😀 Zoë,\n\nzoë 😀 [[go away]] now\nbye\n");
  EXPECT_EQ(found["where"], "body");
  EXPECT_EQ(found["line"], 3);
  EXPECT_EQ(found["column"], 11);
  EXPECT_EQ(found["utf16Column"], 8);
  const Json wanted = {{"before", "zoë 😀 "},
                       {"match", "go away"},
                       {"after", " now"},
                       {"cutBefore", false},
                       {"cutAfter", false}};
  EXPECT_EQ(found["excerpt"], wanted);
  EXPECT_EQ(found["severity"], "warning");
  EXPECT_EQ(found["help"], "mend it");
}

TEST(NativeAnswer, ShowsThePlaceOfWhatIsMissing) {
  const Json found = Found("Dear Ann,\n\n[[]]bye\n");
  EXPECT_EQ(found["line"], 3);
  EXPECT_EQ(found["excerpt"]["match"], "");
  EXPECT_EQ(found["excerpt"]["after"], "bye");
  EXPECT_EQ(Found("Dear Ann,\nbye\n[[]]")["line"], 3);
  EXPECT_EQ(Found("[[]]")["excerpt"]["after"], "");
}

TEST(NativeAnswer, ShowsAllLinesOfAMatch) {
  EXPECT_EQ(Found("a go\n[[away\nnow]], then\nb")["excerpt"]["match"], "away\nnow");
}

TEST(NativeAnswer, CutsLongLinesAndLongMatches) {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "zoë ";
  const Json line = Found(words + "[[go away]] " + words)["excerpt"];
  EXPECT_EQ(line["cutBefore"], true);
  EXPECT_EQ(line["cutAfter"], true);
  EXPECT_EQ(line["match"], "go away");
  EXPECT_LT(line["before"].get<std::string>().size(), 200u);
  const Json match = Found("[[" + words + "]]")["excerpt"];
  EXPECT_LE(match["match"].get<std::string>().size(), 400u);
  EXPECT_EQ(match["cutAfter"], true);
}

TEST(NativeAnswer, SaysWhereInTheSubject) {
  const ComposedMail mail = MailOf("x");
  GuardedVerdict judged;
  judged.verdict.findings = {
      {"r", Severity::kError, "m", {mail.subject.begin + 5, mail.subject.end}, {}, "", {}, {}},
      {"r", Severity::kError, "m", {0, 1}, {}, "", {}, {}}};
  const Json found = Json::parse(VerdictAnswer(mail, judged, true))["findings"];
  EXPECT_EQ(found[0]["where"], "subject");
  EXPECT_EQ(found[0]["excerpt"]["match"], "again");
  EXPECT_EQ(found[0]["excerpt"]["before"], "Zoë ");
  EXPECT_EQ(found[0]["utf16Column"], 5);
  EXPECT_EQ(found[1]["where"], "header");
}

TEST(NativeAnswer, CountsCutsAsJavaScriptDoes) {
  const std::string body = "é😀\n%% x\nend";
  const ComposedMail mail = MailOf(body);
  const auto at = mail.body.begin + static_cast<uint32_t>(body.find("%%"));
  GuardedVerdict judged;
  judged.verdict.cuts = {{0, 5}, {at, at + 5}};
  const Json answer = Json::parse(VerdictAnswer(mail, judged, true));
  EXPECT_EQ(answer["cutHeader"], true);
  EXPECT_EQ(answer["cuts"], (Json{{{"from", 4}, {"to", 9}}}));
}

TEST(NativeAnswer, IsNeverTooLong) {
  const ComposedMail mail = MailOf(std::string(100'000, '\x01'));
  GuardedVerdict judged;
  judged.verdict.outcome = Outcome::kRefuse;
  for (int i = 0; i < 1000; ++i)
    judged.verdict.findings.push_back({"r",
                                       Severity::kNote,
                                       std::string(5000, '\x01'),
                                       mail.body,
                                       {},
                                       std::string(5000, '\x01'),
                                       {},
                                       {}});
  const std::string text = VerdictAnswer(mail, judged, false);
  EXPECT_LE(text.size(), kMostAnswerBytes);
  const Json answer = Json::parse(text);
  EXPECT_GT(answer["findings"].size(), 10u);
  EXPECT_EQ(answer["findings"].size() + answer["leftOut"].get<size_t>(), 1000u);
}

TEST(NativeAnswer, TellsWhatTheLinterSaidWhenItFailed) {
  GuardedVerdict judged;
  judged.verdict.outcome = Outcome::kLinterFailed;
  judged.verdict.reason = "the linter took too long";
  judged.verdict.text = "oh \xFF";
  const Json answer = Json::parse(VerdictAnswer(MailOf("x"), judged, true));
  EXPECT_EQ(answer["outcome"], "failed");
  EXPECT_EQ(answer["send"], true);
  EXPECT_EQ(answer["reason"], "the linter took too long");
  EXPECT_EQ(answer["text"], "oh \xEF\xBF\xBD");
}

}  // namespace
}  // namespace decline_lint
