// What calendar objects and Thread-Index fields tell of the mail that is answered.
#include <gtest/gtest.h>

#include <string>

#include "lint/message/message.h"
#include "lint/message/mime/calendar.h"
#include "lint/message/mime/thread_index.h"

namespace decline_lint {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;

/// "2026-2-16 480 Ann <ann@example.org>": day, minute of the day, organizer; "none".
std::string Describe(sys_seconds moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(day);
  return std::to_string(static_cast<int>(date.year())) + "-" +
         std::to_string(static_cast<unsigned>(date.month())) + "-" +
         std::to_string(static_cast<unsigned>(date.day())) + " " +
         std::to_string((moment - day).count() / 60);
}

void CheckCalendar(std::string_view text, std::string_view expected) {
  const auto invitation = ReadCalendar(text);
  EXPECT_EQ(invitation ? Describe(invitation->written) + " " + invitation->organizer : "none",
            expected)
      << text;
}

TEST(Calendar, RequestsAreInvitations) {
  CheckCalendar(
      "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nDTSTAMP:20260216T080000Z\r\n"
      "ORGANIZER;CN=\"Lee, Ann\":mailto:ann@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
      "2026-2-16 480 Lee, Ann <ann@example.org>");
  CheckCalendar("method:request\nDTSTAMP;X=\"a:b\":20260216T235900Z\nORGANIZER:MAILTO:a@b.example",
                "2026-2-16 1439  <a@b.example>");
}

TEST(Calendar, LinesAreFolded) {
  CheckCalendar("METHOD:REQ\r\n UEST\r\nDTSTAMP:2026\r\n\t0216T080000Z\r\n", "2026-2-16 480 ");
}

TEST(Calendar, OtherObjectsAreNone) {
  CheckCalendar("METHOD:REPLY\nDTSTAMP:20260216T080000Z\n", "none");
  CheckCalendar("METHOD:PUBLISH\nDTSTAMP:20260216T080000Z\n", "none");
  CheckCalendar("METHOD:REQUEST\nDTSTAMP:20261316T080000Z\n", "none");
  CheckCalendar("METHOD:REQUEST\nDTSTAMP:2026\n", "none");
  CheckCalendar("METHOD:REQUEST\nDTSTAMP\n", "none");
  CheckCalendar("METHOD:REQUEST\n", "none");
  CheckCalendar("\n \n\n", "none");
  CheckCalendar("", "none");
}

TEST(Calendar, IsFoundAmongTheParts) {
  const std::string part =
      "Content-Type: text/calendar; charset=utf-8; method=REQUEST\n"
      "Content-Transfer-Encoding: quoted-printable\n\n"
      "METHOD:REQUEST\nDTSTAMP:20260216T080000Z\nORGANIZER;CN=3DAnn:mailto:=\nann@b.example\n";
  const std::string text = "Content-Type: text/plain\n\nHello\n";
  for (const char* type : {"alternative", "mixed"}) {
    const SourceFile file("mail", "Subject: x\nContent-Type: multipart/" + std::string(type) +
                                      "; boundary=b\n\n--b\n" + text + "--b\n" + part + "--b--\n");
    const Message message = ReadMessage(file);
    ASSERT_TRUE(message.invitation) << type;
    EXPECT_EQ(Describe(message.invitation->written), "2026-2-16 480");
    EXPECT_EQ(message.text.substr(message.body_begin), "Hello") << type;
  }
}

void CheckThreadIndex(std::string_view value, std::string_view expected) {
  const auto moment = ReadParentTime(value);
  EXPECT_EQ(moment ? Describe(*moment) : "none", expected) << value;
}

TEST(ThreadIndex, TellsWhenTheMailThatIsAnsweredWasWritten) {
  // One mail below the first, in either layout.
  CheckThreadIndex("AdQc2DN7rLoS3hgnE/O76rpFzxN/EwAddF4A", "2018-7-16 460");
  CheckThreadIndex("AQHWLRNo4NaOjvXU8EODe0ZotrA8B6itzaxf", "2020-5-18 774");
  // A second one: the first answer, 14:03:22 after the first mail, is answered.
  CheckThreadIndex("AdQc2DN7rLoS3hgnE/O76rpFzxN/EwAddF4AAAAAAAA=", "2018-7-16 1303");
}

TEST(ThreadIndex, IsNotGuessed) {
  CheckThreadIndex("AdQc2DN7rLoS3hgnE/O76rpFzxN/Ew==", "none");  // begins a thread
  CheckThreadIndex("AQHWLRNo4NaOjvXU8EODe0ZotrA8B6itzaxfAAAAAAA=", "none");
  CheckThreadIndex("no base64 of this kind at all, is it?", "none");
  CheckThreadIndex("", "none");
}

}  // namespace
}  // namespace decline_lint
