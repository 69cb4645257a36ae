#include "lint/engine/rule_lints/rule_lints.h"

#include <gtest/gtest.h>

#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

/// What is said about these files: "[id] the words that it points at".
void Check(const std::vector<NamedYaml>& yaml, const std::vector<std::string>& expected) {
  const RulePack pack = MakePack(yaml);
  const std::vector<SourceFile> files = MakeFiles(yaml);
  std::vector<std::string> faults;
  for (const RuleFileDiagnostic& fault : LintRules(pack, files))
    faults.push_back("[" + fault.diagnostic.rule_id + "] " +
                     std::string(Slice(files[fault.file].bytes(), fault.diagnostic.span)));
  EXPECT_EQ(faults, expected) << yaml.front().second;
}

NamedYaml Lexicon(const std::string& name, const std::string& phrases) {
  return {"rules/test/lexicons/" + name + ".yaml",
          "lexicons:\n  " + name + ":\n    about: words\n    phrases: [" + phrases + "]\n"};
}

TEST(RuleLints, EveryPatternNeedsAnExample) {
  Check({ForbidRule("carts", {"ox cart", "dray"}, "examples: {bad: ['[[ox cart]]'], good: [a]}\n")},
        {"[unreached-pattern] 'dray'"});
  Check({ForbidRule("carts", {"ox cart", "dray"},
                    "examples: {bad: ['[[ox cart]]', '[[dray]]'], good: [a]}\n")},
        {});
}

TEST(RuleLints, AnExampleThatIsDroppedReachesNothing) {
  Check({ForbidRule("carts", {"dray"}, "unless: [ox]\nexamples: {bad: [], good: [ox dray]}\n")},
        {"[unreached-pattern] 'dray'"});
}

TEST(RuleLints, APatternFindsSomethingAlone) {
  const std::string examples = "examples: {bad: ['[[my ox cart]]'], good: [a]}\n";
  Check({ForbidRule("carts", {"my ox cart", "ox cart"}, examples)},
        {"[shadowed-pattern] 'ox cart'"});
  Check({ForbidRule("carts", {"ox cart", "my ox cart"}, examples)},
        {"[shadowed-pattern] 'ox cart'"});
  Check({ForbidRule("carts", {"my ox cart", "my (ox|cow) cart"}, examples)},
        {"[shadowed-pattern] 'my (ox|cow) cart'"});
  Check({ForbidRule("carts", {"my ox cart", "ox cart"},
                    "examples: {bad: ['[[my ox cart]]', '[[ox cart]]'], good: [a]}\n")},
        {});
}

TEST(RuleLints, AnUnlessDropsSomething) {
  const std::string bad = "examples: {bad: ['[[dray]]'], good: ";
  Check({ForbidRule("carts", {"dray"}, "unless: [ox, cow]\n" + bad + "[a cow]}\n")},
        {"[idle-unless] ox"});
  Check({ForbidRule("carts", {"dray"}, "unless: [ox, cow]\n" + bad + "[a cow dray]}\n")}, {});
}

TEST(RuleLints, ExamplesLieInTheScopeAndStandOnce) {
  Check({ForbidRule(
            "carts", {"dray"},
            "scope: subject\nexamples: {bad: [\"Subject: [[dray]]\\n\\nx\"], good: [a dray]}\n")},
        {"[idle-example] a dray"});
  Check({ForbidRule("carts", {"dray"}, "examples: {bad: ['[[dray]]'], good: [a cow, a cow]}\n")},
        {"[idle-example] a cow"});
}

TEST(RuleLints, DatesOfAnExampleDecide) {
  const std::string rule =
      "id: late\nkind: delay\nmessage: late\npatterns: [sorry]\nexamples:\n  bad:\n    - sorry\n"
      "    - {text: WORDS, invited: 2025-05-01, now: 2025-05-09}\n  good: [a]\n";
  const auto with = [&](const std::string& words) {
    std::string yaml = rule;
    return yaml.replace(yaml.find("WORDS"), 5, words);
  };
  Check({{"rules/test/late.yaml", with("I come")}}, {});
  Check({{"rules/test/late.yaml", with("I am sorry")}}, {"[idle-example] {"});
}

TEST(RuleLints, APhraseStandsInOneLexicon) {
  const NamedYaml rule =
      ForbidRule("carts", {"{a} {b}"}, "examples: {bad: ['[[x y x y]]'], good: [a]}\n");
  Check({rule, Lexicon("a", "x y, z"), Lexicon("b", "x y, z")}, {"[double-entry] x y"});
  Check({rule, Lexicon("a", "x y, (v w|u)"), Lexicon("b", "x  y w, x y")}, {"[double-entry] x y"});
  Check({rule, Lexicon("a", "x y, (v w|u|v w)"), Lexicon("b", "x y z, (x y|z)")},
        {"[double-entry] v w"});
}

}  // namespace
}  // namespace decline_lint
