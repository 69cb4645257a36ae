// What rules of each kind report, and the edits that their fixes make.
#include <gtest/gtest.h>

#include "lint/base/date.h"
#include "lint/engine/linter.h"
#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

/// "line:column message" of each finding.
std::string Show(const SourceFile& file, const std::vector<Diagnostic>& findings) {
  std::string all;
  for (const Diagnostic& finding : findings) {
    const Position at = file.PositionOf(finding.span.begin);
    all += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + finding.message + "\n";
  }
  return all;
}

NamedYaml Rule(const std::string& yaml) { return {"rules/test/r.yaml", "id: r\n" + yaml}; }

void Check(const std::string& rule, const std::string& text, const std::string& findings,
           const LintOptions& options = {}) {
  const RulePack pack = MakePack({Rule(rule)});
  const SourceFile file("t.txt", text);
  EXPECT_EQ(Show(file, Linter(pack, options).Lint(file)), findings) << rule << text;
}

/// The text after the first fix of the first finding.
void CheckFix(const std::string& rule, const std::string& text, const std::string& fixed) {
  const RulePack pack = MakePack({Rule(rule)});
  const auto findings = Linter(pack, {}).Lint(SourceFile("t.txt", text));
  ASSERT_FALSE(findings.empty()) << text;
  ASSERT_FALSE(findings[0].fixes.empty()) << text;
  std::string result = text;
  const TextEdit& edit = findings[0].fixes[0].edits.at(0);
  result.replace(edit.span.begin, edit.span.size(), edit.replacement);
  EXPECT_EQ(result, fixed);
}

const std::string kLetter = "Dear Jo,\n\nI cannot come. I am away.\n\nBest,\nAnn\n";

TEST(Forbid, MatchesThatShareWordsAreOneFinding) {
  Check("kind: forbid\nmessage: \"no '{match}'\"\npatterns: [a b c, c d, f]\n", "A b  c d e f.",
        "1:1 no 'A b c d'\n1:12 no 'f'\n");
}

TEST(Forbid, LongMatchesAreCutInMessages) {
  Check("kind: forbid\nmessage: \"no '{match}'\"\npatterns: [a ...12 b]\n",
        "A xxxxxxxxxx xxxxxxxxxx xxxxxxxxxx xxxxxxxxxx b.",
        "1:1 no 'A xxxxxxxxxx xxxxxxxxxx xxxxxxxxxx xx...'\n");
}

TEST(Require, PointsAtWhereItsFixInserts) {
  const std::string rule = "kind: require\nmessage: missing\npatterns: [thanks]\n";
  Check(rule, kLetter, "3:1 missing\n");
  Check(rule + "fix: {insert: Thanks., at: body-end}\n", kLetter, "3:26 missing\n");
  Check(rule + "fix: {insert: Thanks., at: message-start}\n", kLetter, "1:1 missing\n");
  Check(rule + "fix: {insert: Thanks., at: message-end}\n", kLetter, "6:4 missing\n");
  Check(rule, "Dear Jo,\n\nThanks.\n", "");
}

TEST(Require, LooksOnlyAtTheWritersOwnWords) {
  Check(
      "kind: require\nmessage: missing\npatterns: [thanks]\n",
      "No.\n\nOn Mon, 3 Mar 2025 at 10:12, Ann Lee <a@b.example> wrote:\n> Thanks for applying.\n",
      "1:1 missing\n");
}

TEST(Limit, CountsTheBodyOnly) {
  const std::string rule = "kind: limit\nmessage: long\nlimits: {words: 6, sentences: 1}\n";
  Check(rule, kLetter, "3:16 2 sentences where 1 will do\n");
  Check("kind: limit\nmessage: long\nlimits: {words: 5}\n", kLetter,
        "3:16 6 words where 5 will do\n");
  Check("kind: limit\nmessage: long\nlimits: {words: 6}\n", kLetter, "");
}

TEST(Limit, ALineEndIsOneCharacter) {
  const std::string rule = "kind: limit\nmessage: long\nlimits: {characters: 5}\n";
  Check(rule, "Dear Jo,\n\nI am\nout.\n\nBest,\nAnn\n", "3:1 11 characters where 5 will do\n");
  Check(rule, "Dear Jo,\r\n\r\nI am\r\nout.\r\n\r\nBest,\r\nAnn\r\n",
        "3:1 11 characters where 5 will do\n");
}

TEST(Delay, DatesTellThatAReplyIsLate) {
  const std::string rule = "kind: delay\nmessage: late\nwhen: late\nbusiness-days: 2\n";
  LintOptions options;
  options.invited = ParseIsoDate("2025-05-01");
  options.now = ParseIsoDate("2025-05-06");
  Check(rule, kLetter, "3:1 this reply leaves 3 business days after the invitation of 2025-05-01\n",
        options);
  options.now = ParseIsoDate("2025-05-05");
  Check(rule, kLetter, "", options);
  options.now.reset();
  Check(rule, kLetter, "", options);
}

TEST(Delay, TheWritersOwnWordsTell) {
  const std::string rule =
      "kind: delay\nmessage: late\nwhen: late\npatterns: [sorry for the delay]\n"
      "invited: ['your mail of {date}']\n";
  const NamedYaml date = {"rules/test/lexicons/l.yaml",
                          "lexicons:\n  date:\n    about: x\n    phrases: [':number may']\n"};
  const RulePack pack = MakePack({date, Rule(rule)});
  LintOptions options;
  options.now = ParseIsoDate("2025-05-20");
  const auto show = [&](const std::string& text) {
    const SourceFile file("t.txt", text);
    return Show(file, Linter(pack, options).Lint(file));
  };
  EXPECT_EQ(show("Sorry for the delay."), "1:1 late\n");
  EXPECT_EQ(show("Thanks for your mail of 7 May."),
            "1:12 this reply leaves 9 business days after the invitation of 2025-05-07\n");
  EXPECT_EQ(show("Thanks for your mail of 19 May."), "");
}

TEST(Delay, ADateWithTwoReadingsIsLateOnlyInBoth) {
  const std::string rule = "kind: delay\nmessage: late\nwhen: late\nbusiness-days: 2\n";
  const std::string letter = "No.\n\nOn 05/03/2026 09:00, Jo <jo@a.example> wrote:\n> Come?\n";
  LintOptions options;
  options.now = ParseIsoDate("2026-05-05");  // three days after 3 May, a Sunday: two after Monday
  Check(rule, letter, "", options);
  options.now = ParseIsoDate("2026-05-06");
  Check(rule, letter, "3:1 this reply leaves 3 business days or more after the invitation\n",
        options);
}

TEST(Delay, RemindsWhereNothingTells) {
  const std::string rule = "kind: delay\nmessage: unknown\nwhen: unknown\n";
  LintOptions options;
  options.now = ParseIsoDate("2025-05-06");
  Check(rule, kLetter, "3:1 unknown\n", options);
  options.invited = ParseIsoDate("2025-05-05");
  Check(rule, kLetter, "", options);
}

TEST(Delay, TheClockAloneCallsNothingLate) {
  const std::string letter = "No.\n\nOn 1 May 2025 09:00, Jo <jo@a.example> wrote:\n> Come?\n";
  const std::string late = "kind: delay\nmessage: late\nwhen: late\nbusiness-days: 2\n";
  const std::string unknown = "kind: delay\nmessage: x\nwhen: unknown\nbusiness-days: 2\n";
  LintOptions options;
  options.today = ParseIsoDate("2025-05-06");
  Check(late, letter, "", options);
  Check(unknown, letter, "3:1 3 business days have passed since the invitation of 2025-05-01\n",
        options);
  options.today = ParseIsoDate("2025-05-05");
  Check(unknown, letter, "", options);
  options.now = ParseIsoDate("2025-05-06");
  Check(unknown, letter, "", options);
}

TEST(Fixes, InsertionsBringTheirWhiteSpace) {
  const std::string rule = "kind: require\nmessage: m\npatterns: [zz]\nfix: {insert: New., at: ";
  CheckFix(rule + "body-start}\n", kLetter,
           "Dear Jo,\n\nNew. I cannot come. I am away.\n\nBest,\nAnn\n");
  CheckFix(rule + "body-end}\n", kLetter,
           "Dear Jo,\n\nI cannot come. I am away. New.\n\nBest,\nAnn\n");
  CheckFix(rule + "after-greeting}\n", kLetter,
           "Dear Jo,\n\nNew.\n\nI cannot come. I am away.\n\nBest,\nAnn\n");
  CheckFix(rule + "message-end}\n", kLetter,
           "Dear Jo,\n\nI cannot come. I am away.\n\nBest,\nAnn\n\nNew.\n");
  CheckFix(rule + "message-end}\n", "Hi,\r\n\r\nNo.\r\n", "Hi,\r\n\r\nNo.\r\n\r\nNew.\r\n");
}

TEST(Fixes, ReplacementsAndDeletions) {
  const std::string rule = "kind: forbid\nmessage: m\npatterns: [never ever]\nfix: ";
  CheckFix(rule + "{replace: not, safe: true}\n", "I never ever go.", "I not go.");
  CheckFix(rule + "{delete: match}\n", "I never ever go.", "I go.");
  CheckFix(rule + "{delete: sentence}\n", "Yes. I never ever go. Bye.", "Yes. Bye.");
}

TEST(Fixes, AClauseGoesWithItsMark) {
  const std::string rule =
      "kind: forbid\nmessage: m\npatterns: [they pay]\nfix: {delete: clause}\n";
  CheckFix(rule, "I decline: they pay more. Bye.", "I decline. Bye.");
  CheckFix(rule, "They pay more; I decline.", "I decline.");
}

TEST(Linter, OptionsChooseRules) {
  const RulePack pack = MakePack({ForbidRule("one", {"a"}, "severity: note\n"),
                                  ForbidRule("two", {"a"}, "severity: error\n")});
  const auto ids = [&](LintOptions options) {
    std::string all;
    for (const Diagnostic& finding : Linter(pack, options).Lint(SourceFile("t", "a")))
      all += finding.rule_id + " ";
    return all;
  };
  LintOptions options;
  EXPECT_EQ(ids(options), "one two ");
  options.disabled = {"one"};
  EXPECT_EQ(ids(options), "two ");
  options = {};
  options.only = {"one"};
  EXPECT_EQ(ids(options), "one ");
  options = {};
  options.min_severity = Severity::kError;
  EXPECT_EQ(ids(options), "two ");
}

TEST(Linter, KnowsTheReadersOrganizationAndName) {
  const RulePack pack =
      MakePack({ForbidRule("org", {":recipient-org"}), ForbidRule("name", {":recipient-name"})});
  const auto findings = [&](const std::string& text) {
    std::string all;
    for (const Diagnostic& finding : Linter(pack, {}).Lint(SourceFile("t", text)))
      all += finding.rule_id + ":" + text.substr(finding.span.begin, finding.span.size()) + " ";
    return all;
  };
  EXPECT_EQ(
      findings("To: Ann Lee <ann@mail.wrenfield.co.uk>\n\nHi,\n\nI know Wrenfield, and Ann.\n"),
      "org:Wrenfield name:Ann ");
  EXPECT_EQ(findings("To: ann@gmail.com\n\nHi,\n\nI use Gmail.\n"), "");
  EXPECT_EQ(findings("Dear Jo,\n\nNo, Jo.\n"), "name:Jo name:Jo ");
}

TEST(Linter, AnyBytesGiveFindingsInsideTheFile) {
  const RulePack pack =
      MakePack({ForbidRule("one", {"a ... b"}), Rule("kind: require\nmessage: m\npatterns: [zz]\n"
                                                     "fix: {insert: New., at: body-end}\n")});
  Linter linter(pack, {});
  uint32_t state = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      state = state * 1664525 + 1013904223;
      text += i % 3 == 0 ? "ab >\n.,:"[state >> 29] : static_cast<char>(state >> 24);
    }
    for (const Diagnostic& finding : linter.Lint(SourceFile("t", text))) {
      ASSERT_LE(finding.span.begin, finding.span.end);
      ASSERT_LE(finding.span.end, text.size());
    }
  }
}

}  // namespace
}  // namespace decline_lint
