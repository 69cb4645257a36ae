#include "lint/engine/invitation_date.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

/// A text whose zones and matches are marked: {{ }} an attribution zone, (( )) the writer's own
/// words.
struct Marked {
  std::string text;
  std::vector<ZoneSpan> zones;
  std::vector<Span> own_words;
};

/// Cuts `marked` at its brackets; what lies outside of {{ }} is body before it and quoted after it.
Marked Unmark(std::string_view marked) {
  Marked result;
  Zone zone = Zone::kBody;
  uint32_t zone_begin = 0;
  const auto here = [&] { return static_cast<uint32_t>(result.text.size()); };
  const auto close_zone = [&](Zone next) {
    result.zones.push_back({zone, {zone_begin, here()}});
    zone_begin = here();
    zone = next;
  };
  for (size_t at = 0; at < marked.size(); ++at) {
    const std::string_view pair = marked.substr(at, 2);
    const bool is_mark = pair == "{{" || pair == "}}" || pair == "((" || pair == "))";
    if (pair == "{{") close_zone(Zone::kAttribution);
    if (pair == "}}") close_zone(Zone::kQuoted);
    if (pair == "((") result.own_words.push_back({here(), 0});
    if (pair == "))") result.own_words.back().end = here();
    if (is_mark) {
      ++at;
    } else {
      result.text += marked[at];
    }
  }
  close_zone(Zone::kBody);
  return result;
}

/// The date and the words that show it, "2025-05-08: Sent: Thursday, ..."; "none".
std::string Describe(std::string_view text, const std::optional<InvitationDate>& found) {
  if (!found) return "none";
  return FormatIsoDate(found->date) + (found->ambiguous ? "?" : "") + ": " +
         std::string(Slice(text, found->span));
}

void CheckInvitation(std::string_view marked_text, std::string_view reply,
                     std::string_view expected) {
  const Marked marked = Unmark(marked_text);
  const InvitationClues clues{
      .invited = {}, .reply = ParseIsoDate(reply), .own_words = marked.own_words};
  const auto found = FindInvitationDate(marked.text, marked.zones, clues);
  EXPECT_EQ(Describe(marked.text, found), expected) << marked_text;
}

TEST(InvitationDate, TheWholeAttributionLineShowsIt) {
  CheckInvitation("No.\n\n{{On Fri, 6 Feb 2026 at 08:51, Simone wrote:\n}}> Come?\n", "2026-02-11",
                  "2026-02-06: On Fri, 6 Feb 2026 at 08:51, Simone wrote:");
  CheckInvitation("{{\r\nOn Fri, 6 Feb 2026 at 08:51, Simone\r\nwrote:\r\n}}> Come?", "",
                  "2026-02-06: On Fri, 6 Feb 2026 at 08:51, Simone\r\nwrote:");
  CheckInvitation("{{> On 6 Feb 2026, Simone wrote:\n}}>> Come?", "",
                  "2026-02-06: On 6 Feb 2026, Simone wrote:");
}

TEST(InvitationDate, OnlyTheDateLineOfAHeaderBlockShowsIt) {
  CheckInvitation(
      "{{From: HR\r\nSent: Thursday, 8 May 2025 10:14\r\nTo: Me\r\nSubject: 3 June\r\n}}Come?",
      "2025-05-16", "2025-05-08: Sent: Thursday, 8 May 2025 10:14");
  CheckInvitation("{{-----Ursprüngliche Nachricht-----\nVon: HR\nGesendet: 08/05/2025 09:00\n}}",
                  "", "2025-05-08: Gesendet: 08/05/2025 09:00");
  CheckInvitation("{{Forwarded message\n}}\n{{From: HR\n}}{{> *Date:* 8 May 2025\n}}", "",
                  "2025-05-08: *Date:* 8 May 2025");
}

TEST(InvitationDate, NoDateIsTakenFromASubject) {
  CheckInvitation("{{From: HR\nSubject: Interview on 3 May 2025\n}}Come?", "2025-05-16", "none");
}

TEST(InvitationDate, TheLatestQuotedMessageCounts) {
  CheckInvitation("{{On 15 Jan 2025, A wrote:\n}}> Hi\n{{> On 6 Jan 2025, B wrote:\n}}>> Hi\n",
                  "2025-01-16", "2025-01-15: On 15 Jan 2025, A wrote:");
  CheckInvitation("{{A writes:\n}}> Hi\n{{> On 6 Jan 2025, B wrote:\n}}>> Hi\n", "2025-01-16",
                  "none");
}

TEST(InvitationDate, WhatComesAfterTheReplyIsNotBelieved) {
  CheckInvitation("{{On 20 Jan 2025, A wrote:\n}}> Hi\n", "2025-01-16", "none");
  CheckInvitation("{{On 17 Jan 2025, A wrote:\n}}> Hi\n", "2025-01-16",
                  "2025-01-17: On 17 Jan 2025, A wrote:");
  CheckInvitation("((your mail of 3 May 2026))", "2025-05-14", "none");
}

TEST(InvitationDate, TwoReadingsAreReported) {
  CheckInvitation("{{On 03/04/2025, A wrote:\n}}> Hi\n", "2025-05-14",
                  "2025-04-03?: On 03/04/2025, A wrote:");
}

TEST(InvitationDate, OwnWordsSpeakWhereNothingIsQuoted) {
  CheckInvitation("((your mail)) and ((your letter of 3 May))", "2025-05-14",
                  "2025-05-03: your letter of 3 May");
  CheckInvitation("((you wrote last Monday))\n{{On 13 May 2025, A wrote:\n}}", "2025-05-14",
                  "2025-05-13: On 13 May 2025, A wrote:");
  CheckInvitation("((you wrote last Monday))\n{{A writes:\n}}> Hi", "2025-05-14",
                  "2025-05-12: you wrote last Monday");
  CheckInvitation("((your letter of 3 May))", "", "none");
  CheckInvitation("", "2025-05-14", "none");
}

TEST(InvitationDate, TheCallerKnowsBest) {
  const Marked marked = Unmark("{{On 13 May 2025, A wrote:\n}}> Hi\n");
  const InvitationClues clues{.invited = ParseIsoDate("2025-05-02"), .reply = {}, .own_words = {}};
  const auto found = FindInvitationDate(marked.text, marked.zones, clues);
  EXPECT_EQ(Describe(marked.text, found), "2025-05-02: ");
}

TEST(InvitationDate, AnEndlessHeaderBlockIsReadInPassing) {
  std::string block = "{{";
  for (int i = 0; i < 200000; ++i) block += "X: y\n";
  CheckInvitation(block + "Sent: 8 May 2025\n}}", "2025-05-16", "none");
}

void CheckReply(std::string_view draft, std::string_view now, std::string_view expected) {
  const SourceFile file("draft.eml", std::string(draft));
  const auto date = ReplyDate(ReadPlainMessage(file), ParseIsoDate(now));
  EXPECT_EQ(date ? FormatIsoDate(*date) : "none", expected) << draft;
}

TEST(ReplyDate, IsThatOfTheHeaderElseToday) {
  CheckReply("Subject: No\nDate: Fri, 16 May 2025 08:47:00 +0100\n\nHi", "2026-01-01",
             "2025-05-16");
  CheckReply("Subject: No\n\nHi", "2026-01-01", "2026-01-01");
  CheckReply("Subject: No\nDate: soon\n\nHi", "2026-01-01", "2026-01-01");
  CheckReply("Subject: No\n\nHi", "", "none");
}

}  // namespace
}  // namespace decline_lint
