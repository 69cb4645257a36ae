#include "lint/base/edit_distance.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

void CheckDistance(std::string_view a, std::string_view b, uint32_t expected) {
  EXPECT_EQ(EditDistance(a, b), expected) << a << " " << b;
  EXPECT_EQ(EditDistance(b, a), expected) << b << " " << a;
}

void CheckNearest(std::string_view word, std::string_view expected) {
  static constexpr std::string_view kKnown[] = {
      "forbid", "require", "limit", "delay", "closed-door", "id", "in", "blank", "thanks", ""};
  EXPECT_EQ(NearestWord(word, kKnown), expected) << word;
}

TEST(EditDistance, CountsEdits) {
  CheckDistance("", "", 0);
  CheckDistance("", "abc", 3);
  CheckDistance("kind", "kind", 0);
  CheckDistance("kind", "kid", 1);
  CheckDistance("kind", "mind", 1);
  CheckDistance("kitten", "sitting", 3);
}

TEST(EditDistance, CountsASwapOnce) {
  CheckDistance("forbid", "fobrid", 1);
  CheckDistance("ab", "ba", 1);
  CheckDistance("ca", "abc", 3);  // 2 if a place might be edited twice
}

TEST(EditDistance, IgnoresLetterCase) { CheckDistance("Forbid", "fORBID", 0); }

TEST(EditDistance, TakesTheLongestWords) {
  const std::string a(kMaxComparedWord, 'a');
  const std::string b(kMaxComparedWord, 'b');
  CheckDistance(a, b, kMaxComparedWord);
}

TEST(NearestWord, FindsTheWordThatWasMeant) {
  CheckNearest("forbit", "forbid");
  CheckNearest("FORBID", "forbid");
  CheckNearest("requires", "require");
  CheckNearest("reqiure", "require");
  CheckNearest("closed_door", "closed-door");
  CheckNearest("delai", "delay");
}

TEST(NearestWord, PrefersAWordThatBeginsAlike) { CheckNearest("thank", "thanks"); }

TEST(NearestWord, GivesTheFirstOfEquallyNearOnes) { CheckNearest("ix", "id"); }

TEST(NearestWord, OffersNothingFarFetched) {
  CheckNearest("xyz", "");
  CheckNearest("a", "");
  CheckNearest("", "");
  CheckNearest("forbearance", "");
  CheckNearest(std::string(100000, 'f'), "");
}

TEST(NearestWord, KnowsNothing) { EXPECT_EQ(NearestWord("forbid", {}), ""); }

}  // namespace
}  // namespace decline_lint
