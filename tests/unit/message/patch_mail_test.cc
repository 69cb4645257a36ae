// What of a mail with a patch is prose.
#include "lint/message/mime/patch_mail.h"

#include <gtest/gtest.h>

#include <string>

#include "lint/message/message.h"

namespace decline_lint {
namespace {

/// `[[ ]]` in the text of the mail stand around what is no prose.
void Check(const std::string& header, const std::string& marked) {
  std::string body = marked;
  std::string expected;
  const size_t begin = body.find("[[");
  if (begin != body.npos) {
    const size_t end = body.find("]]");
    expected = body.substr(begin + 2, end - begin - 2);
    body = body.substr(0, begin) + expected + body.substr(end + 2);
  }
  const SourceFile file("m.eml", header + "\n" + body);
  const Message message = ReadMessage(file);
  std::string found;
  for (const MarkedSpan& mark : message.marks) found += Slice(message.text, mark.span);
  EXPECT_EQ(found, expected) << header << marked;
}

constexpr char kDiff[] =
    "diff --git a/x.c b/x.c\nindex 1..2 100644\n--- a/x.c\n+++ b/x.c\n@@ -1 +1 @@\n-you idiot\n+x\n"
    "-- \n2.39.5\n";

TEST(PatchMail, IsProseUpToTheDashes) {
  Check("Subject: [PATCH] x: y\n", std::string("Why.\n\n[[---\n x.c | 2 +-\n\n") + kDiff + "]]");
  Check("Subject: x: y\n", std::string("Why.\n[[---\n") + kDiff + "]]");
}

TEST(PatchMail, NeedsNoDashesBelowAPatchSubject) {
  Check("Subject: [RFC PATCH v2 1/3] x\n", std::string("Why.\n[[") + kDiff + "]]");
}

TEST(PatchMail, IsReadInItsCharset) {
  Check("Subject: [PATCH] x\nContent-Type: text/plain; charset=iso-8859-1\n",
        std::string("Caf\xE9.\n\n").replace(3, 1, "e") + "[[---\n" + kDiff + "]]");
}

TEST(PatchMail, IsProseInALetterThatShowsADiff) {
  Check("Subject: your change\n", std::string("I mean this:\n\n") + kDiff + "\nThank you, Ann\n");
}

TEST(PatchMail, IsProseInALetterWithARule) { Check("Subject: a\n", "One.\n---\nTwo.\n"); }

TEST(PatchMail, KnowsWhereACoverLetterEnds) {
  Check("Subject: [PATCH 0/2] x\n",
        "This is why.\n\n[[Ann Lee (2):\n  one\n  two\n\n x.c | 2 +-\n 1 file changed\n\n]]-- "
        "\n2.3\n");
  Check("Subject: my plan\n", "Ann Lee (2):\n  one\n  two\n");
}

TEST(PatchMail, HasASubjectBehindItsTag) {
  const SourceFile file("m.eml", "Subject: [PATCH v2 1/3] accept it\n\nWhy.\n");
  const Message message = ReadMessage(file);
  EXPECT_EQ(Slice(message.text, message.subject), "accept it");
}

TEST(PatchMail, QuotedPatchesAreLeftToTheZones) {
  Check("Subject: Re: [PATCH] x\n", "> ---\n> diff --git a/x b/x\n> --- a/x\n\nFine.\n");
}

}  // namespace
}  // namespace decline_lint
