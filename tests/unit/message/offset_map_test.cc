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

}  // namespace
}  // namespace decline_lint
