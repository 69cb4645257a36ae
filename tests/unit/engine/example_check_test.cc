#include "lint/engine/example_check.h"

#include <gtest/gtest.h>

#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

constexpr const char* kThreeGood = "  good: [a horse, a cart, an ox cart]\n";

/// A rule that forbids "horse cart", with these examples, and what is said about them.
void Check(const std::string& examples, const std::vector<std::string>& messages) {
  const RulePack pack = MakePack({ForbidRule("carts", {"horse cart~"}, "examples:\n" + examples)});
  const std::vector<RuleExamples> results = CheckExamples(pack, "carts");
  ASSERT_EQ(results.size(), 1u);
  std::vector<std::string> found;
  if (results[0].shortage) found.push_back(results[0].shortage->diagnostic.message);
  for (const RuleFileDiagnostic& failure : results[0].failures)
    found.push_back(failure.diagnostic.message + ", " + failure.diagnostic.help);
  EXPECT_EQ(found, messages) << examples;
}

void CheckMarks(const std::string& marked, const std::string& text,
                const std::vector<Span>& marks) {
  EXPECT_EQ(ReadMarks(marked).text, text);
  EXPECT_EQ(ReadMarks(marked).marks, marks) << marked;
}

TEST(ExampleCheck, HoldsWhenTheMarksAreFound) {
  Check("  bad: ['my [[horse cart]]', '[[horse carts]]', 'a [[horse-cart]], a [[horse cart]]']\n" +
            std::string(kThreeGood),
        {});
}

TEST(ExampleCheck, TellsWhatWasFoundInstead) {
  Check("  bad: ['my [[horse]] cart', horse carts, 'a [[horse-cart]]']\n" + std::string(kThreeGood),
        {"this bad example does not raise the rule as it is marked, found: 'horse cart'",
         "this bad example does not raise the rule as it is marked, found: 'horse carts'"});
  Check(
      "  bad: ['[[horse cart]]', '[[horse carts]]', '[[carts]]']\n"
      "  good: [a horse, a cart, the horse carts]\n",
      {"this bad example does not raise the rule as it is marked, found: nothing",
       "this good example raises the rule, found: 'horse carts'"});
}

TEST(ExampleCheck, WantsThreeOfEach) {
  Check("  bad: ['[[horse cart]]', '[[horse carts]]']\n" + std::string(kThreeGood),
        {"this rule has 2 bad and 3 good examples, it needs 3 of each"});
  Check("  good: []\n", {"this rule has 0 bad and 0 good examples, it needs 3 of each"});
}

TEST(ExampleCheck, MarksMayHoldBrackets) {
  CheckMarks("a [[b c]] d", "a b c d", {{2, 5}});
  CheckMarks("Dear [[[Name]]],", "Dear [Name],", {{5, 11}});
  CheckMarks("[[a]][[b]] ]] c", "ab ]] c", {{0, 1}, {1, 2}});
  CheckMarks("no marks [at all]", "no marks [at all]", {});
}

}  // namespace
}  // namespace decline_lint
