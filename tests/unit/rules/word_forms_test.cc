#include "lint/rules/word_forms.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace decline_lint {
namespace {

bool Has(const std::vector<std::string>& forms, const char* form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

void CheckInflections(const char* word, std::vector<const char*> wanted) {
  const auto forms = WordForms(word, true);
  for (const char* form : wanted) EXPECT_TRUE(Has(forms, form)) << word << ": " << form;
}

TEST(WordForms, RegularInflection) {
  CheckInflections("accept", {"accept", "accepts", "accepted", "accepting"});
  CheckInflections("decline", {"declines", "declined", "declining"});
  CheckInflections("apply", {"applies", "applied", "applying"});
  CheckInflections("plan", {"planned", "planning"});
  CheckInflections("pass", {"passes", "passed", "passing"});
  CheckInflections("role", {"roles"});
}

TEST(WordForms, IrregularInflection) {
  CheckInflections("take", {"takes", "took", "taken", "taking"});
  EXPECT_FALSE(Has(WordForms("take", true), "taked"));
}

TEST(WordForms, TwinsGoBothWays) {
  CheckInflections("honour", {"honor", "honored", "honoured"});
  CheckInflections("honor", {"honour", "honours"});
}

TEST(WordForms, MisspellingsAndClitics) {
  EXPECT_TRUE(Has(WordForms("opportunity", false), "oppurtunity"));
  EXPECT_TRUE(Has(WordForms("would", false), "'d"));
  EXPECT_TRUE(Has(WordForms("is", false), "'s"));
  EXPECT_FALSE(Has(WordForms("accept", false), "accepted"));
}

}  // namespace
}  // namespace decline_lint
