// What a draft asks not to be told of.
#include "lint/engine/suppression.h"

#include <gtest/gtest.h>

#include "lint/engine/linter.h"
#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

/// "line:column rule message" of each finding.
void Check(const std::string& draft, const std::string& expected, LintOptions options = {}) {
  const RulePack pack =
      MakePack({ForbidRule("no-joke", {"joke"}), ForbidRule("no-cart", {"cart"})});
  const SourceFile file("t.txt", draft);
  std::string all;
  for (const Diagnostic& finding : Linter(pack, std::move(options)).Lint(file)) {
    const Position at = file.PositionOf(finding.span.begin);
    all += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + finding.rule_id + " " +
           finding.message + "\n";
  }
  EXPECT_EQ(all, expected) << draft;
}

TEST(Suppression, DropsFindingsOfTheWholeDraft) {
  Check("A joke.\n%% decline-lint: disable=no-joke\nA cart, a joke.\n", "3:3 no-cart found\n");
  Check("Subject: x\nX-Decline-Lint: disable=no-joke,no-cart\n\nA cart, a joke.\n", "");
}

TEST(Suppression, SkipsTheDraft) {
  Check("X-Decline-Lint: skip\n\nA joke.\n", "");
  Check("%% decline-lint: skip please\nA joke.\n", "");
}

TEST(Suppression, JoinsWhatALineOfItsOwnParts) {
  Check("No jo\nke. A\n%% decline-lint: disable=no-cart\njoke, a cart.\n", "4:1 no-joke found\n");
}

TEST(Suppression, IsNotedWhenItIsUnused) {
  const std::string draft = "%% decline-lint: disable=no-cart\nA joke.\n";
  Check(draft, "1:26 suppression nothing in this draft raises 'no-cart'\n2:3 no-joke found\n");
  LintOptions off;
  off.disabled = {"no-cart"};
  Check(draft, "2:3 no-joke found\n", off);
  LintOptions warnings;
  warnings.min_severity = Severity::kWarning;
  Check(draft, "2:3 no-joke found\n", warnings);
}

TEST(Suppression, IsNotedWhenItIsNotUnderstood) {
  Check("%% decline-lint: disable=no-jok\nA joke.\n",
        "1:26 suppression unknown rule 'no-jok', did you mean 'no-joke'?\n2:3 no-joke found\n");
  Check("%% decline-lint: disabled no-joke\nA joke.\n",
        "1:18 suppression unknown word 'disabled', did you mean 'disable'?\n"
        "1:27 suppression unknown word 'no-joke'\n2:3 no-joke found\n");
  Check(
      "%% decline-lint: "
      "disable=no-\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\n",
      "1:26 suppression unknown rule "
      "'no-\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9...'\n");
}

}  // namespace
}  // namespace decline_lint
