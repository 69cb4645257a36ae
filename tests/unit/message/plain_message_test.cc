#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lint/message/message.h"

namespace decline_lint {
namespace {

struct Expected {
  std::vector<std::string> fields;  ///< "Name=value"
  std::string subject;
  std::string body;
};

void Check(const std::string& draft, const Expected& expected) {
  SCOPED_TRACE(draft);
  const SourceFile file("draft.txt", draft);
  const Message message = ReadPlainMessage(file);
  std::vector<std::string> fields;
  for (const HeaderField& field : message.headers) {
    fields.push_back(std::string(field.name) + "=" + field.value);
    EXPECT_EQ(Slice(message.text, field.name_span), field.name);
  }
  EXPECT_EQ(fields, expected.fields);
  EXPECT_EQ(Slice(message.text, message.subject), expected.subject);
  EXPECT_EQ(message.text.substr(message.body_begin), expected.body);
  EXPECT_EQ(message.text, file.bytes());
  EXPECT_TRUE(message.to_raw.is_identity());
  EXPECT_TRUE(message.diagnostics.empty());
}

void CheckNoHeader(const std::string& draft) { Check(draft, {{}, "", draft}); }

TEST(PlainMessage, TextWithoutHeader) {
  CheckNoHeader("");
  CheckNoHeader("\n");
  CheckNoHeader("Hi Jo,\n\nNo.\n");
  CheckNoHeader("Note: I can't come\n");
  CheckNoHeader("Dear Ann: no\n");
  CheckNoHeader("Reason: ill\nSubject: x\n");
  CheckNoHeader("\nSubject: x\n\nHi\n");
  CheckNoHeader(" Subject: x\n\nHi\n");
  CheckNoHeader(": x\n\nHi\n");
  CheckNoHeader("Subject\n\nHi\n");
  CheckNoHeader("Subject line: x\n\nHi\n");
}

TEST(PlainMessage, HeaderEndsAtTheEmptyLine) {
  Check("Subject: Re: Interview\n\nHi Jo\n",
        {{"Subject=Re: Interview"}, "Re: Interview", "Hi Jo\n"});
  Check("To: jo@a.example\nsubject:x \n\n\nHi\n",
        {{"To=jo@a.example", "subject=x"}, "x", "\nHi\n"});
  Check("Subject: x\n \t\nHi\n", {{"Subject=x"}, "x", "Hi\n"});
}

TEST(PlainMessage, HeaderDirectlyFollowedByText) {
  Check("Subject: x\nHi Jo,\nNo.\n", {{"Subject=x"}, "x", "Hi Jo,\nNo.\n"});
  Check("Subject: x\nNote: I can't come\n", {{"Subject=x"}, "x", "Note: I can't come\n"});
  Check("Subject: x\nDear Ann: no\n", {{"Subject=x"}, "x", "Dear Ann: no\n"});
}

TEST(PlainMessage, HeaderWithoutBody) {
  Check("Subject: x", {{"Subject=x"}, "x", ""});
  Check("Subject:", {{"Subject="}, "", ""});
  Check("Subject: x\n\n", {{"Subject=x"}, "x", ""});
}

TEST(PlainMessage, LineEnds) {
  Check("Subject: x\r\nTo: a\r\n\r\nHi\r\n", {{"Subject=x", "To=a"}, "x", "Hi\r\n"});
  Check("Subject: x\rTo: a\r\rHi\r", {{"Subject=x", "To=a"}, "x", "Hi\r"});
}

TEST(PlainMessage, FoldedLines) {
  Check("Subject: one\n two\n\tthree\nTo: a\n\nHi\n",
        {{"Subject=one two\tthree", "To=a"}, "one\n two\n\tthree", "Hi\n"});
  Check("Subject:\r\n one\r\n\r\nHi\n", {{"Subject=one"}, "one", "Hi\n"});
}

TEST(PlainMessage, UnknownNamesGoOnButDoNotOpen) {
  Check("From: a\nX-Spam: no\nThread-Topic: t\nDKIM-Signature: v\n\nHi\n",
        {{"From=a", "X-Spam=no", "Thread-Topic=t", "DKIM-Signature=v"}, "", "Hi\n"});
  Check("X-Mailer: m\n\nHi\n", {{"X-Mailer=m"}, "", "Hi\n"});
}

TEST(PlainMessage, SubjectInOtherLanguages) {
  Check("Betreff: Absage\n\nHallo\n", {{"Betreff=Absage"}, "Absage", "Hallo\n"});
  Check("Subject: x\nSubject: y\n\nHi\n", {{"Subject=x", "Subject=y"}, "x", "Hi\n"});
}

TEST(PlainMessage, ByteOrderMarkIsSkipped) {
  Check("\xEF\xBB\xBFHi\n", {{}, "", "Hi\n"});
  Check("\xEF\xBB\xBFSubject: x\n\nHi\n", {{"Subject=x"}, "x", "Hi\n"});
}

TEST(PlainMessage, MboxLine) {
  Check("From a@b.example Mon Mar  3 10:12:00 2025\nSubject: x\n\nHi\n",
        {{"Subject=x"}, "x", "Hi\n"});
  CheckNoHeader("From here on I am away.\nBye\n");
}

TEST(PlainMessage, FindHeaderIgnoresCase) {
  const SourceFile file("draft.eml", "SUBJECT: x\nReply-To: r\n\nHi\n");
  const Message message = ReadPlainMessage(file);
  ASSERT_NE(message.FindHeader("reply-to"), nullptr);
  EXPECT_EQ(message.FindHeader("reply-to")->value, "r");
  EXPECT_EQ(message.FindHeader("Subject")->name, "SUBJECT");
  EXPECT_EQ(message.FindHeader("Date"), nullptr);
}

}  // namespace
}  // namespace decline_lint
