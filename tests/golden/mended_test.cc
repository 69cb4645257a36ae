// What must hold of every input after all its fixes, safe and unsafe ones.

#include <gtest/gtest.h>

#include <map>

#include "lint/fix/fixer.h"
#include "lint/rules/embedded_pack.h"
#include "tests/golden/inputs.h"

namespace decline_lint {
namespace {

std::map<std::string, int> CountByRule(const std::vector<Diagnostic>& findings) {
  std::map<std::string, int> counts;
  for (const Diagnostic& finding : findings) ++counts[finding.rule_id];
  return counts;
}

SourceFile Mend(Linter& linter, const SourceFile& file, size_t* taken) {
  Fixer fixer(linter, file, {.unsafe = true});
  fixer.AcceptAll();
  *taken = fixer.taken();
  return fixer.file();
}

TEST(Mended, LettersHaveFewerFindingsAndNoNewOnes) {
  Linter linter(EmbeddedPack(), OptionsOfTests());
  size_t changed = 0;
  for (const SourceFile& file : AllInputs()) {
    const std::vector<Diagnostic> before = linter.Lint(file);
    size_t taken = 0;
    const SourceFile mended = Mend(linter, file, &taken);
    const std::vector<Diagnostic> after = linter.Lint(mended);
    if (taken > 0) {
      ++changed;
      EXPECT_LT(after.size(), before.size()) << file.name() << "\n" << mended.bytes();
    } else {
      EXPECT_EQ(mended.bytes(), file.bytes()) << file.name();
    }
    auto allowed = CountByRule(before);
    for (const auto& [rule, count] : CountByRule(after))
      EXPECT_LE(count, allowed[rule]) << rule << " in " << file.name() << "\n" << mended.bytes();
  }
  EXPECT_GT(changed, AllInputs().size() / 2);
}

TEST(Mended, LettersStayAsTheyAre) {
  Linter linter(EmbeddedPack(), OptionsOfTests());
  for (const SourceFile& file : AllInputs()) {
    size_t taken = 0;
    const SourceFile mended = Mend(linter, file, &taken);
    EXPECT_EQ(Mend(linter, mended, &taken).bytes(), mended.bytes()) << file.name();
    EXPECT_EQ(taken, 0u) << file.name();
  }
}

}  // namespace
}  // namespace decline_lint
