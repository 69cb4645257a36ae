// Which paths a glob of the settings means.
#include "lint/config/glob.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

void Check(const std::string& glob, const std::string& path, bool matches) {
  EXPECT_EQ(MatchesGlob(glob, path), matches) << glob << " on " << path;
}

TEST(Glob, WithoutASlashIsAName) {
  Check("*.eml", "a.eml", true);
  Check("*.eml", "out/box/a.eml", true);
  Check("*.eml", "a.eml.txt", false);
  Check("*.eml", "a.eml/b", false);
  Check("letter.txt", "my-letter.txt", false);
}

TEST(Glob, WithASlashIsAPath) {
  Check("out/*.txt", "out/a.txt", true);
  Check("out/*.txt", "out/box/a.txt", false);
  Check("out/*.txt", "an/out/a.txt", false);
  Check("/a.txt", "a.txt", true);
  Check("/a.txt", "out/a.txt", false);
}

TEST(Glob, TwoStarsCrossFolders) {
  Check("out/**", "out/a.txt", true);
  Check("out/**", "out/box/a.txt", true);
  Check("out/**", "outer/a.txt", false);
  Check("out/**/a.txt", "out/a.txt", true);
  Check("out/**/a.txt", "out/x/y/a.txt", true);
  Check("out/**/a.txt", "out/x/ya.txt", false);
  Check("**/box/*", "box/a", true);
  Check("**/box/*", "out/box/a", true);
  Check("**/box/*", "out/abox/a", false);
}

TEST(Glob, KnowsSetsAndSingleCharacters) {
  Check("?.txt", "a.txt", true);
  Check("?.txt", ".txt", false);
  Check("a?b", "a/b", false);
  Check("[a-c]1", "b1", true);
  Check("[a-c]1", "d1", false);
  Check("[!a-c]1", "d1", true);
  Check("[!a-c]1", "b1", false);
  Check("[]]", "]", true);
  Check("[a-", "[a-", true);
  Check("[-a]", "-", true);
}

TEST(Glob, OfStrangeShapesMatchesNothingOrAll) {
  Check("", "a", false);
  Check("*", "a", true);
  Check("**", "a/b/c", true);
  Check("***", "a/b/c", true);
}

TEST(Glob, TakesNoLongerForManyStars) {
  std::string glob;
  for (int i = 0; i < 200; ++i) glob += "*a";
  Check(glob, std::string(2000, 'a') + "b", false);
  Check("**/" + glob, std::string(2000, 'a'), true);
}

}  // namespace
}  // namespace decline_lint
