#include "lint/report/uri.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

void Check(std::string_view path, std::string_view expected) {
  EXPECT_EQ(PathToUri(path), expected);
}

TEST(Uri, KeepsWhatMayStandInAPath) {
  Check("letter.eml", "letter.eml");
  Check("a/b-c_d~(1),2;@x.txt", "a/b-c_d~(1),2;@x.txt");
  Check("../letter.eml", "../letter.eml");
}

TEST(Uri, EncodesEverythingElse) {
  Check("to send/100%.txt", "to%20send/100%25.txt");
  Check("a?b#c[d]", "a%3Fb%23c%5Bd%5D");
  Check("a\\b", "a%5Cb");
  Check("<stdin>", "%3Cstdin%3E");
  Check("über.txt", "%C3%BCber.txt");
  Check(std::string_view("\xFF\n\0", 3), "%FF%0A%00");
}

TEST(Uri, DropsADotInFront) { Check("././letter.eml", "letter.eml"); }

TEST(Uri, MakesAnAbsolutePathAFileUri) {
  Check("/tmp/a b.txt", "file:///tmp/a%20b.txt");
  Check("/re: x", "file:///re:%20x");
}

TEST(Uri, DoesNotLetAColonPassForAScheme) {
  Check("re: offer.txt", "./re:%20offer.txt");
  Check("a/re: offer.txt", "a/re:%20offer.txt");
}

}  // namespace
}  // namespace decline_lint
