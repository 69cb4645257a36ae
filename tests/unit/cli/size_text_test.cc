#include "lint/cli/size_text.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

TEST(SizeText, ParsesUnits) {
  EXPECT_EQ(ParseSize("200"), 200u);
  EXPECT_EQ(ParseSize("64M"), 64u << 20);
  EXPECT_EQ(ParseSize("1k"), 1024u);
  EXPECT_EQ(ParseSize("2G"), uint64_t{2} << 30);
}

TEST(SizeText, RefusesWhatIsNoSize) {
  for (const char* text :
       {"", "M", "-1", "1 M", "1MB", "1.5M", "99999999999G", "18446744073709551616"})
    EXPECT_EQ(ParseSize(text), std::nullopt) << text;
}

TEST(SizeText, WritesTheLargestWholeUnit) {
  EXPECT_EQ(SizeText(1), "1 byte");
  EXPECT_EQ(SizeText(1000), "1000 bytes");
  EXPECT_EQ(SizeText(1024), "1 KiB");
  EXPECT_EQ(SizeText(64 << 20), "64 MiB");
  EXPECT_EQ(SizeText(uint64_t{2} << 30), "2 GiB");
  EXPECT_EQ(SizeText((64 << 20) + 1), "67108865 bytes");
}

}  // namespace
}  // namespace decline_lint
