// The checks of rules (`check`), the facts that they ask for (`given`), and what is found in headers.

#include "lint/engine/match_check.h"

#include <gtest/gtest.h>

#include "lint/engine/linter.h"
#include "lint/engine/message_facts.h"
#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

/// What is found, as "words: message" of the raw file.
std::string Found(const std::string& rule, const std::string& text, LintOptions options = {}) {
  const RulePack pack = MakePack({{"rules/test/a.yaml", rule}});
  const SourceFile file("draft", text);
  std::string found;
  for (const Diagnostic& finding : Linter(pack, std::move(options)).Lint(file))
    found += std::string(Slice(file.bytes(), finding.span)) + ": " + finding.message + "\n";
  return found;
}

std::string RuleWith(const std::string& more) {
  return "id: a\nkind: forbid\nmessage: found\n" + more;
}

// --- luhn

TEST(MatchCheck, CardNumbersHoldTheirCheckDigit) {
  const std::string rule = RuleWith("check: luhn\npatterns: [{regex: '[0-9][0-9 -]{10,25}[0-9]'}]\n");
  EXPECT_EQ(Found(rule, "My card is 4111 1111 1111 1111."), "4111 1111 1111 1111: found\n");
  EXPECT_EQ(Found(rule, "My card is 4111 1111 1111 1112."), "");
  EXPECT_EQ(Found(rule, "The order is 9111 1111 1111 1110."), "");
  EXPECT_EQ(Found(rule, "Ring 4111 1111 111."), "");
}

// --- weekday

const char kDays[] = "check: weekday\npatterns: [{regex: '[A-Za-z]+, [0-9]+\\.? [A-Za-z]+( 20[0-9]+)?'}]\n";

TEST(MatchCheck, WeekdaysAreLookedUp) {
  EXPECT_EQ(Found(RuleWith(kDays), "Come Monday, 23 August 2026."),
            "Monday, 23 August 2026: 2026-08-23 is a Sunday, not a Monday\n");
  EXPECT_EQ(Found(RuleWith(kDays), "Come Sunday, 23 August 2026."), "");
  EXPECT_EQ(Found(RuleWith(kDays), "Komm Mittwoch, 30. Juli 2026."),
            "Mittwoch, 30. Juli 2026: 2026-07-30 is a Thursday, not a Wednesday\n");
  EXPECT_EQ(Found(RuleWith(kDays), "Come Monday, 31 February 2026."), "");
  EXPECT_EQ(Found(RuleWith(kDays), "Come Monday, 40 times 2026."), "");
}

TEST(MatchCheck, WithoutAYearTheNearestDayIsMeant) {
  LintOptions options;
  EXPECT_EQ(Found(RuleWith(kDays), "Come Monday, 4 January.", options), "");
  options.now = ParseIsoDate("2026-12-20");
  EXPECT_EQ(Found(RuleWith(kDays), "Come Monday, 4 January.", options), "");
  EXPECT_EQ(Found(RuleWith(kDays), "Come Sunday, 4 January.", options),
            "Sunday, 4 January: 2027-01-04 is a Monday, not a Sunday\n");
  EXPECT_EQ(Found(RuleWith(kDays),
                  "Date: Tue, 10 Mar 2026 10:00:00 +0000\n\nCome Tuesday, 18 March."),
            "Tuesday, 18 March: 2026-03-18 is a Wednesday, not a Tuesday\n");
}

// --- recipient

void CheckGreeting(const std::string& to, const std::string& name, bool found) {
  const std::string rule =
      RuleWith("scope: greeting\ncheck: recipient\npatterns: [':cap :cap?']\n");
  const std::string text = "To: " + to + "\nSubject: s\n\nDear " + name + ",\n\nhello.\n";
  EXPECT_EQ(Found(rule, text), found ? name + ": found\n" : "") << to << ": " << name;
}

TEST(MatchCheck, GreetingsNameTheRecipient) {
  CheckGreeting("Annette Weiss <annette.weiss@a.example>", "Martina", true);
  CheckGreeting("Annette Weiss <annette.weiss@a.example>", "Annette", false);
  CheckGreeting("Annette Weiss <annette.weiss@a.example>", "Ms Fletcher", true);
  CheckGreeting("\"Weiss, Annette\" <weiss@a.example>", "Ms Weiss", false);
  CheckGreeting("Robert Ames <robert@a.example>", "Bob", false);
  CheckGreeting("Alexandra Novak <novak@a.example>", "Alex", false);
  CheckGreeting("Anne Lee <anne@a.example>, Zoltan Kis <kis@b.example>", "Zoltan", false);
}

TEST(MatchCheck, RecipientsWithoutAPersonsNameTellNothing) {
  CheckGreeting("planning@council.example", "Mr Prentice", false);
  CheckGreeting("Chess Club <info@chess.example>", "Klaus", false);
  CheckGreeting("Support Team <team@chess.example>", "Klaus", false);
  CheckGreeting("Annette Weiss <annette.weiss@a.example>", "Madam", false);
}

// --- facts

uint8_t Facts(const std::string& bytes) {
  const SourceFile file("draft", bytes);
  return FactsOf(ReadMessage(file), file.bytes());
}

bool Holds(const std::string& bytes, MessageFact fact) {
  return (Facts(bytes) >> static_cast<int>(fact) & 1) != 0;
}

TEST(MessageFacts, Headers) {
  EXPECT_TRUE(Holds("Subject: s\n\nHello.\n", MessageFact::kHeaders));
  EXPECT_FALSE(Holds("Hello.\n", MessageFact::kHeaders));
}

TEST(MessageFacts, Attachments) {
  EXPECT_TRUE(Holds("Subject: s\n\nHello.\n", MessageFact::kNoAttachments));
  EXPECT_FALSE(Holds("Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHello.\n--b\n"
                     "Content-Type: application/pdf\nContent-Disposition: attachment; "
                     "filename=a.pdf\n\nx\n--b--\n",
                     MessageFact::kNoAttachments));
  EXPECT_FALSE(Holds("Subject: s\nAttach: a.pdf\n\nHello.\n", MessageFact::kNoAttachments));
  EXPECT_FALSE(Holds("Subject: s\n\nHello.\n<#part type=\"a/b\" filename=\"a.pdf\"><#/part>\n",
                     MessageFact::kNoAttachments));
}

TEST(MessageFacts, Links) {
  EXPECT_TRUE(Holds("Hello.\n", MessageFact::kNoLinks));
  EXPECT_FALSE(Holds("See https://a.example/b\n", MessageFact::kNoLinks));
  const std::string html = "Subject: s\nContent-Type: text/html\n\n<html><body>";
  EXPECT_TRUE(Holds(html + "<p>here</p>", MessageFact::kNoLinks));
  EXPECT_FALSE(Holds(html + "<p><a href='x'>here</a></p>", MessageFact::kNoLinks));
}

TEST(MessageFacts, ARuleRunsOnlyWhereWhatItIsGivenHolds) {
  const std::string rule = RuleWith("given: [headers, no-attachments]\npatterns: [attached]\n");
  EXPECT_EQ(Found(rule, "Subject: s\n\nIt is attached.\n"), "attached: found\n");
  EXPECT_EQ(Found(rule, "It is attached.\n"), "");
  EXPECT_EQ(Found(rule, "Subject: s\nAttach: a\n\nIt is attached.\n"), "");
}

// --- headers

TEST(MessageFacts, Recipients) {
  const SourceFile file("draft",
                        "To: \"Ray, Ann\" <Ann@A.example>, bo@b.example,\n Team: c@c.example;\n"
                        "Cc: d@d.example\nSubject: s\n\nHello.\n");
  std::string shown;
  for (const Recipient& each : RecipientsIn(ReadMessage(file), "To"))
    shown += each.name + "|" + each.address + " ";
  EXPECT_EQ(shown, "Ray, Ann|ann@a.example |bo@b.example |c@c.example ");
  EXPECT_EQ(CountStrangers(ReadMessage(file)), 4u);
}

TEST(MessageFacts, AnOrganizationCountsOnce) {
  const SourceFile file("draft", "To: a@acme.example, b@acme.example, c@gmail.com, d@gmail.com\n"
                                 "Subject: s\n\nHello.\n");
  EXPECT_EQ(CountStrangers(ReadMessage(file)), 3u);
}

TEST(MessageFacts, TooManyStrangersAreToldAtTheirField) {
  const std::string rule = "id: a\nkind: limit\nmessage: found\nlimits: {strangers: 1}\n";
  EXPECT_EQ(Found(rule, "Subject: s\nTo: a@a.example, b@b.example\n\nHello.\n"),
            "To: 2 recipients who may not know each other see all addresses\n");
  EXPECT_EQ(Found(rule, "To: a@a.example\nBcc: b@b.example\n\nHello.\n"), "");
}

TEST(MessageFacts, AMissingSubjectIsToldAtItsField) {
  const std::string rule =
      "id: a\nkind: require\nmessage: empty\nscope: subject\npatterns: [':word']\n";
  EXPECT_EQ(Found(rule, "To: a@a.example\nSubject:\n\nHello.\n"), "Subject: empty\n");
  EXPECT_EQ(Found(rule, "To: a@a.example\n\nHello.\n"), "To: empty\n");
  EXPECT_EQ(Found(rule, "To: a@a.example\nSubject: hay\n\nHello.\n"), "");
}

}  // namespace
}  // namespace decline_lint
