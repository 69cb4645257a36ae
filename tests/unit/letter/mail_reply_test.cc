// The header of an answer, and what is quoted below it.
#include "lint/letter/mail_reply.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

const std::string kFrom = "From: Ngozi Okoro <n@linden.example>\n";
const Mailbox kSender = {"Ngozi Okoro", "n@linden.example", ""};

void CheckSubject(const std::string& subject, const std::string& expected) {
  EXPECT_EQ(ReplySubject(subject), expected);
}

TEST(ReplySubject, HasOneRe) {
  CheckSubject("Interview", "Re: Interview");
  CheckSubject("RE: re: AW: Interview", "Re: Interview");
  CheckSubject("Re:Interview: Friday", "Re: Interview: Friday");
  CheckSubject("Ref: 0417", "Re: Ref: 0417");
  CheckSubject("  ", "");
  CheckSubject("Re:", "");
}

/// The header of the answer to a mail, without its MIME fields.
void CheckHeader(const std::string& mail, const LetterValues& values, const std::string& expected) {
  const SourceFile file("i.eml", mail);
  const Message message = ReadMessage(file, InputKind::kMail);
  const WrittenLetter letter{"My subject", "Hello\n", {}};
  const std::string answer = WriteMail(letter, values, &message);
  EXPECT_EQ(answer.substr(0, answer.find("MIME-Version")), expected) << mail;
}

LetterValues To(const std::string& name, const std::string& address) {
  LetterValues values;
  values.reader = {name, address, ""};
  return values;
}

TEST(WriteMail, Threads) {
  CheckHeader(kFrom + "Subject: Hi\nMessage-ID: <1@a>\n\nx\n", To("", "n@a"),
              "To: n@a\nSubject: Re: Hi\nIn-Reply-To: <1@a>\nReferences: <1@a>\n");
  CheckHeader(kFrom + "Subject: Hi\nMessage-ID: <2@a>\nReferences: <0@a>\n <1@a>\n\nx\n",
              To("", "n@a"),
              "To: n@a\nSubject: Re: Hi\nIn-Reply-To: <2@a>\nReferences: <0@a> <1@a> <2@a>\n");
  CheckHeader(kFrom + "Subject: Hi\nMessage-ID: <2@a>\nIn-Reply-To: <1@a>\n\nx\n", To("", "n@a"),
              "To: n@a\nSubject: Re: Hi\nIn-Reply-To: <2@a>\nReferences: <1@a> <2@a>\n");
  CheckHeader(kFrom + "Message-ID: none\n\nx\n", To("", "n@a"), "To: n@a\nSubject: My subject\n");
}

TEST(WriteMail, WritesNames) {
  const std::string mail = kFrom + "Subject: Hi\n\nx\n";
  CheckHeader(mail, To("Ngozi Okoro", "n@a"), "To: Ngozi Okoro <n@a>\nSubject: Re: Hi\n");
  CheckHeader(mail, To("N. \"Go\" O", "n@a"), "To: \"N. \\\"Go\\\" O\" <n@a>\nSubject: Re: Hi\n");
  CheckHeader(mail, To("Zoë", "z@a"), "To: =?utf-8?Q?Zo=C3=AB?= <z@a>\nSubject: Re: Hi\n");
}

/// Whatever stands in a field, it is read again as it was meant.
void CheckRoundTrip(const std::string& subject) {
  const WrittenLetter letter{subject, "Hello\n", {}};
  const SourceFile file("i.eml", WriteMail(letter, To("", "n@a"), nullptr));
  const Message message = ReadMessage(file, InputKind::kMail);
  ASSERT_NE(message.FindHeader("Subject"), nullptr);
  EXPECT_EQ(message.FindHeader("Subject")->value, subject);
  EXPECT_EQ(message.headers.size(), 5u) << file.bytes();
  for (uint32_t line = 1; line <= file.line_count(); ++line)
    EXPECT_LE(file.LineText(line).size(), 78u) << file.bytes();
}

TEST(WriteMail, SubjectsAreReadAgain) {
  CheckRoundTrip("Interview for the role of archivist");
  CheckRoundTrip(
      "Interview for the role of Ingenieurin für Straßenbau in Köln und Düsseldorf, Mai");
  CheckRoundTrip("李小龙面试邀请李小龙面试邀请李小龙面试邀请李小龙面试邀请李小龙面试邀请");
  CheckRoundTrip("=?utf-8?Q?not?= encoded");
  CheckRoundTrip(std::string(300, 'x'));
  CheckRoundTrip(
      "Interview for the role of a person with a title that is long enough to be folded");
}

void CheckQuote(const std::string& mail, const std::string& expected) {
  const SourceFile file("i.eml", mail);
  EXPECT_EQ(QuoteMail(ReadMessage(file, InputKind::kMail), kSender, 72), expected) << mail;
}

const std::string kDate = "Date: Mon, 2 Mar 2026 09:14:00 +0000\n";
const std::string kOn = "On Mon, 2 Mar 2026 at 09:14, Ngozi Okoro wrote:\n";

TEST(QuoteMail, QuotesTheText) {
  CheckQuote(kFrom + kDate + "\nDear Jun,\n\n\nCome in.\n\n", kOn + "> Dear Jun,\n>\n> Come in.\n");
  CheckQuote(kFrom + kDate + "\r\nDear Jun,\r\n\r\nCome.\r\n", kOn + "> Dear Jun,\n>\n> Come.\n");
  CheckQuote(kFrom + "\nCome.\n", "Ngozi Okoro wrote:\n> Come.\n");
  CheckQuote(kFrom + kDate + "\n\n\n", "");
}

TEST(QuoteMail, QuotesAreDeepened) {
  CheckQuote(kFrom + kDate + "\nYes.\n> Shall I?\n> > Please do.\n>>> Ok.\n",
             kOn + "> Yes.\n>> Shall I?\n>>> Please do.\n>>>> Ok.\n");
}

TEST(QuoteMail, SignaturesAreLeftOut) {
  CheckQuote(kFrom + kDate + "\nCome.\n-- \nLinden, 4 Mill Lane\n", kOn + "> Come.\n");
}

TEST(QuoteMail, LongLinesAreBroken) {
  const std::string ten = "ten of it ";
  CheckQuote(kFrom + kDate + "\n" + ten + ten + ten + ten + ten + ten + ten + ten + "\n",
             kOn + "> " + ten + ten + ten + ten + ten + ten + "ten of it\n> ten of it\n");
}

TEST(QuoteMail, WrappedTextIsLeftAsItIs) {
  const std::string line = std::string(70, 'x') + " yyyyy";
  CheckQuote(kFrom + kDate + "\n" + line + "\nz\n", kOn + "> " + line + "\n> z\n");
}

TEST(QuoteMail, FlowedTextIsJoined) {
  CheckQuote(kFrom + kDate +
                 "Content-Type: text/plain; format=flowed\n\nCome \nin \nsoon.\n> So \n> be it.\n",
             kOn + "> Come in soon.\n>> So be it.\n");
}

TEST(QuoteMail, CharsetsAreRead) {
  CheckQuote(kFrom + kDate +
                 "Content-Type: text/plain; charset=iso-8859-1\n"
                 "Content-Transfer-Encoding: quoted-printable\n\nIm Caf=E9.\n",
             kOn + "> Im Café.\n");
  CheckQuote(kFrom + kDate + "\nCaf\xE9 \x1B[31m.\n", kOn + "> Café [31m.\n");
}

TEST(QuoteMail, HtmlIsReadAsText) {
  CheckQuote(kFrom + kDate +
                 "Content-Type: text/html; charset=utf-8\n\n<p>Come <b>in</b>.</p>"
                 "<blockquote type=\"cite\">Shall I?</blockquote>\n",
             kOn + "> Come in.\n>\n>> Shall I?\n");
}

}  // namespace
}  // namespace decline_lint
