#include "lint/message/offset_map.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

TEST(OffsetMap, EmptyMapIsTheIdentity) {
  const OffsetMap map;
  EXPECT_TRUE(map.is_identity());
  EXPECT_EQ(map.ToRaw({3, 9}), (Span{3, 9}));
}

// The raw bytes "ab=C3=A9c=\nd" decode to "ab\xC3\xA9" "c" "d".
OffsetMap QuotedPrintable() {
  OffsetMap map;
  map.Append(2, 100, 2);
  map.Append(2, 102, 6);
  map.Append(1, 108, 1);
  map.Append(0, 109, 2);
  map.Append(1, 111, 1);
  return map;
}

void Check(const OffsetMap& map, Span decoded, Span raw) { EXPECT_EQ(map.ToRaw(decoded), raw); }

TEST(OffsetMap, BytesOfEqualRunsMapToTheirOwn) {
  Check(QuotedPrintable(), {0, 1}, {100, 101});
  Check(QuotedPrintable(), {1, 2}, {101, 102});
  Check(QuotedPrintable(), {4, 5}, {108, 109});
}

TEST(OffsetMap, UnequalRunsMapAsAWhole) {
  Check(QuotedPrintable(), {2, 4}, {102, 108});
  Check(QuotedPrintable(), {1, 3}, {101, 108});
}

TEST(OffsetMap, SpansReachOverRawBytesThatDecodeToNothing) {
  Check(QuotedPrintable(), {4, 6}, {108, 112});
  Check(QuotedPrintable(), {5, 6}, {111, 112});
}

TEST(OffsetMap, PlacesMapToPlaces) {
  Check(QuotedPrintable(), {0, 0}, {100, 100});
  Check(QuotedPrintable(), {5, 5}, {111, 111});
  Check(QuotedPrintable(), {6, 6}, {112, 112});
}

TEST(OffsetMap, AdjoiningEqualRunsBecomeOne) {
  OffsetMap map;
  map.Append(2, 10, 2);
  map.Append(3, 12, 3);
  Check(map, {1, 5}, {11, 15});
}

TEST(OffsetMap, SpanNeverEndsBeforeItBegins) {
  OffsetMap map;
  map.Append(2, 50, 2);
  map.Append(2, 10, 2);
  Check(map, {0, 4}, {50, 50});
}

// Six bytes from the base64 of two lines, "AAAA" at 10 and "BBBB" at 16.
OffsetMap Base64() {
  OffsetMap map;
  map.AppendUnits(1, 3, 10, 4);
  map.AppendUnits(1, 3, 16, 4);
  return map;
}

TEST(OffsetMap, UnitsMapAsAWhole) {
  OffsetMap map;
  map.AppendUnits(2, 3, 10, 4);
  Check(map, {0, 1}, {10, 14});
  Check(map, {1, 4}, {10, 18});
  Check(map, {3, 6}, {14, 18});
  Check(map, {6, 6}, {18, 18});
  Check(Base64(), {2, 4}, {10, 20});
}

TEST(OffsetMap, AppendFromTakesPartsOfUnits) {
  OffsetMap map;
  map.AppendFrom(Base64(), {1, 5});
  Check(map, {0, 2}, {10, 14});
  Check(map, {2, 4}, {16, 20});
  OffsetMap plain;
  plain.AppendFrom(QuotedPrintable(), {1, 5});
  Check(plain, {0, 1}, {101, 102});
  Check(plain, {1, 3}, {102, 108});
}

// A text of which two bytes come from the third byte of another, and one from its fourth and fifth.
TEST(OffsetMap, ComposeDoesBothSteps) {
  OffsetMap outer;
  outer.Append(2, 0, 2);
  outer.Append(2, 2, 1);
  outer.Append(1, 3, 2);
  const OffsetMap composed = outer.Compose(Base64());
  Check(composed, {0, 2}, {10, 14});
  Check(composed, {2, 4}, {10, 14});
  Check(composed, {4, 5}, {16, 20});
  Check(outer.Compose(OffsetMap()), {2, 4}, {2, 3});
}

TEST(OffsetMap, TextFromNowhereMapsToAPlace) {
  OffsetMap map;
  map.Append(1, 5, 1);
  map.Append(2, 9, 0);
  Check(map, {1, 3}, {9, 9});
  Check(map, {3, 3}, {9, 9});
}

TEST(OffsetMap, CopiesAreTold) {
  EXPECT_TRUE(QuotedPrintable().IsCopy({0, 2}));
  EXPECT_FALSE(QuotedPrintable().IsCopy({0, 3}));
  EXPECT_FALSE(QuotedPrintable().IsCopy({4, 6}));
  EXPECT_FALSE(Base64().IsCopy({0, 3}));
  EXPECT_FALSE(Base64().IsCopy({1, 1}));
  EXPECT_TRUE(OffsetMap().IsCopy({3, 9}));
}

}  // namespace
}  // namespace decline_lint
