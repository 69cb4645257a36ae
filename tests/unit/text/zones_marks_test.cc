// Stretches that the structure of a message tells about, in a text without other signs.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lint/text/zones/zones.h"

namespace decline_lint {
namespace {

/// The text without "{q:", "{s:" or "{a:" and "}", which become marks.
Message Unmark(const std::string& marked) {
  MappedText text;
  Message message;
  for (size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '{') {
      const char kind = marked[i + 1];
      message.marks.push_back({kind == 'q'   ? MarkKind::kQuoted
                               : kind == 's' ? MarkKind::kSignature
                                             : MarkKind::kAttribution,
                               {text.size(), text.size()}});
      i += 2;
    } else if (marked[i] == '}') {
      message.marks.back().span.end = text.size();
    } else {
      text.text += marked[i];
    }
  }
  text.map.Append(text.size(), 0, text.size());
  message.SetDecoded(std::move(text));
  return message;
}

/// `expected` has a line for each zone: its name and its text, line ends as "/".
void Check(const std::string& marked, const std::string& expected) {
  const Message message = Unmark(marked);
  std::vector<ZoneSpan> zones;
  FindZones(message, &zones);
  std::string written;
  uint32_t done = 0;
  for (const ZoneSpan& zone : zones) {
    EXPECT_EQ(zone.span.begin, done);
    done = zone.span.end;
    std::string text(Slice(message.text, zone.span));
    std::replace(text.begin(), text.end(), '\n', '/');
    written += std::string(ZoneName(zone.zone)) + ": " + text + "\n";
  }
  EXPECT_EQ(done, message.text.size());
  EXPECT_EQ(written, expected) << marked;
}

TEST(ZonesMarks, OwnWordsGoOnBelow) {
  Check("I cannot come then, as it happens.\n\n{q:Can you come?}\n\nBut I may call.\n",
        "body: I cannot come then, as it happens.//\nquoted: Can you come?//\nbody: But I may "
        "call./\n");
  Check("I cannot come.\n{s:Sent by a machine}\n{q:Can you?}",
        "body: I cannot come./\nsignature: Sent by a machine/\nquoted: Can you?\n");
}

TEST(ZonesMarks, AttributionAboveAQuote) {
  Check("I cannot come.\n\nOn 3 May Ann Lee wrote:\n{q:Can you?}\nNo, I really cannot.\n",
        "body: I cannot come.//\nattribution: On 3 May Ann Lee wrote:/\nquoted: Can you?/\nbody: "
        "No, I really cannot./\n");
  Check("I cannot come.\n{a:On Monday:\n}{q:Can you?}",
        "body: I cannot come./\nattribution: On Monday:/\nquoted: Can you?\n");
}

TEST(ZonesMarks, UnmarkedQuoteReachesOverMarks) {
  Check(
      "No, I cannot.\n\n-----Original Message-----\nFrom: Ann\nSent: Monday\nTo: Bo\n\nCan "
      "you?\n{q:An older one.}\nWill you?\n",
      "body: No, I cannot.//\nattribution: -----Original Message-----/From: Ann/Sent: Monday/To: "
      "Bo//\nquoted: Can you?/An older one./Will you?/\n");
}

TEST(ZonesMarks, BlankStretches) {
  Check("I cannot.\n{q:a}\n{q:\n\n}\nYet I may call.\n",
        "body: I cannot./\nquoted: a////\nbody: Yet I may call./\n");
  Check("{q:a}\n\n{q:\n b}", "quoted: a/// b\n");
  Check("{q: }", "quoted:  \n");
}

}  // namespace
}  // namespace decline_lint
