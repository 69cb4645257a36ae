// Which fixes are taken, in which order, and when it ends.
#include "lint/fix/fixer.h"

#include <gtest/gtest.h>

#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

struct Outcome {
  std::string text;
  size_t taken = 0;
  std::vector<FixConflict> conflicts;
};

NamedYaml Rule(const std::string& id, const std::string& yaml) {
  return {"rules/test/" + id + ".yaml", "id: " + id + "\nkind: forbid\nmessage: m\n" + yaml};
}

Outcome FixAll(const std::vector<NamedYaml>& rules, const std::string& text, FixChoice choice) {
  const RulePack pack = MakePack(rules);
  Linter linter(pack, {});
  Fixer fixer(linter, SourceFile("t.txt", text), std::move(choice));
  fixer.AcceptAll();
  return {std::string(fixer.file().bytes()), fixer.taken(), fixer.conflicts()};
}

void Check(const std::vector<NamedYaml>& rules, const std::string& text,
           const std::string& expected, FixChoice choice = {.unsafe = true}) {
  EXPECT_EQ(FixAll(rules, text, std::move(choice)).text, expected);
}

const NamedYaml kSafe = Rule("asap", "patterns: [asap]\nfix: {replace: soon, safe: true}\n");
const NamedYaml kUnsafe = Rule("very", "patterns: [very]\nfix: {delete: match}\n");

TEST(Fixer, TakesSafeFixesUnlessAskedForAll) {
  Check({kSafe, kUnsafe}, "Very well, asap.", "Very well, soon.", {});
  Check({kSafe, kUnsafe}, "It is very well, asap.", "It is well, soon.", {.unsafe = true});
}

TEST(Fixer, TakesFixesOfTheNamedRules) {
  Check({kSafe, kUnsafe}, "It is very well, asap.", "It is well, asap.",
        {.unsafe = true, .rules = {"very"}});
}

TEST(Fixer, TakesAllFixesOfADraft) {
  const Outcome outcome = FixAll({kSafe}, "Come asap, asap and asap.", {});
  EXPECT_EQ(outcome.text, "Come soon, soon and soon.");
  EXPECT_EQ(outcome.taken, 3u);
}

TEST(Fixer, LeavesWhatWouldBeNoCleanerAfterwards) {
  const NamedYaml round = Rule("r", "patterns: [round]\nfix: {replace: round and round}\n");
  Check({round}, "Go round.", "Go round.");
  const NamedYaml other = Rule("o", "patterns: [soon]\n");
  Check({kSafe, other}, "Come asap.", "Come asap.");
}

TEST(Fixer, PutsInWhatAFixTookAway) {
  const NamedYaml door{"rules/test/door.yaml",
                       "id: door\nkind: require\nmessage: m\npatterns: [maybe, bye]\n"
                       "fix: {insert: Bye., at: body-end}\n"};
  const NamedYaml hedge = Rule("hedge", "patterns: [maybe]\nfix: {delete: match}\n");
  Check({hedge, door}, "I decline, maybe.", "I decline. Bye.");
  Check({Rule("hedge", "patterns: [maybe]\nfix: {delete: match, safe: true}\n"), door},
        "I decline, maybe.", "I decline, maybe.", {});
}

TEST(Fixer, MendsBeforeItPutsIn) {
  const NamedYaml refusal{"rules/test/refusal.yaml",
                          "id: refusal\nkind: require\nmessage: m\npatterns: [I decline]\n"
                          "fix: {insert: I do decline., at: body-end}\n"};
  const NamedYaml hedge = Rule("hedge", "patterns: [may]\nfix: {delete: match}\n");
  Check({refusal, hedge}, "I may decline.", "I decline.");
}

TEST(Fixer, TakesTheFirstFixThatLintsClean) {
  const NamedYaml rule =
      Rule("asap", "patterns: [asap]\nfixes: [{replace: ASAP}, {replace: today}]\n");
  Check({rule}, "Come asap.", "Come today.");
}

TEST(Fixer, TellsOfFixesThatWantTheSamePlace) {
  const std::vector<NamedYaml> rules = {
      Rule("rude", "patterns: [dull]\nfix: {delete: sentence}\n"),
      Rule("long", "patterns: [dull old]\nfix: {replace: aged}\n")};
  const Outcome outcome = FixAll(rules, "Fine. Your dull old firm. Bye.", {.unsafe = true});
  ASSERT_EQ(outcome.conflicts.size(), 1u) << outcome.text;
  EXPECT_EQ(outcome.taken, 1u);
  EXPECT_EQ(outcome.conflicts[0].place, (Position{1, 12}));
}

TEST(Fixer, PutsSeveralTextsInTheSamePlaceOneAfterTheOther) {
  const auto insert = [](const std::string& id, const std::string& words) {
    return NamedYaml{"rules/test/" + id + ".yaml",
                     "id: " + id + "\nkind: require\nmessage: m\n" + "patterns: [" + words +
                         "]\nfix: {insert: " + words + "., at: body-end}\n"};
  };
  const Outcome outcome =
      FixAll({insert("a", "Alpha"), insert("b", "Beta")}, "I decline.\n", {.unsafe = true});
  EXPECT_EQ(outcome.text, "I decline. Alpha. Beta.\n");
  EXPECT_TRUE(outcome.conflicts.empty());
}

TEST(Fixer, OffersOneAfterTheOther) {
  const RulePack pack = MakePack({kSafe});
  Linter linter(pack, {});
  Fixer fixer(linter, SourceFile("t.txt", "Asap! Do come asap, asap!"), {});
  fixer.Skip(fixer.Next().value());
  fixer.Accept(fixer.Next().value());
  EXPECT_EQ(fixer.file().bytes(), "Asap! Do come soon, asap!");
  EXPECT_EQ(fixer.findings().size(), 2u);
}

TEST(Fixer, EndsWithAnyInput) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "asap round ";
  const NamedYaml round = Rule("r", "patterns: [round]\nfix: {replace: round round}\n");
  const Outcome outcome = FixAll({kSafe, round}, text, {.unsafe = true});
  EXPECT_GT(outcome.taken, 0u);
}

}  // namespace
}  // namespace decline_lint
