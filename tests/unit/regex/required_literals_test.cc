// Which strings a text must hold to be worth an expression's time.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lint/regex/regex.h"

namespace decline_lint {
namespace {

using Strings = std::vector<std::string>;

void Check(const std::string& pattern, Strings expected) {
  Strings found = RequiredLiterals(pattern);
  std::sort(found.begin(), found.end());
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(found, expected) << pattern;
}

TEST(RequiredLiterals, AreTheRarestThatMustStandThere) {
  Check("TODO", {"todo"});
  Check("a|bcd", {"a", "bcd"});
  Check("at .*unlikely", {"unlikely"});
}

TEST(RequiredLiterals, AreOneListWhereSeveralWouldDo) {
  Check("(?i)(?:lundi|mercredi)\\s+(?:mai|juin)", {"lundi", "mercredi"});
  Check("(?:mai|juin)\\s+(?:lundi|mercredi)", {"lundi", "mercredi"});
}

TEST(RequiredLiterals, AreNoneWhereNothingIsKnown) {
  Check("\\pL+", {});
  Check("x?", {});
}

}  // namespace
}  // namespace decline_lint
