// What is read from invitations, and what is rather left open.
#include "lint/letter/invitation_reader.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

const std::string kFrom = "From: Ngozi Okoro <n.okoro@lindenarchive.example>\n";
const std::string kTo = "To: Jun Castellanos <jun@post.example>\n";
const std::string kDate = "Date: Mon, 2 Mar 2026 09:14:00 +0000\n";

LetterValues Read(const std::string& mail) {
  const SourceFile file("invitation.eml", mail);
  return ReadInvitation(ReadMessage(file, InputKind::kMail));
}

std::string Show(const Mailbox& box) { return box.name + " <" + box.address + ">"; }

void CheckReader(const std::string& header, const std::string& expected,
                 const std::string& body = "Dear Jun,\n\nCome in.\n") {
  EXPECT_EQ(Show(Read(header + kTo + "\n" + body).reader), expected) << header;
}

void CheckWriter(const std::string& header, const std::string& expected,
                 const std::string& body = "Dear Jun,\n\nCome in.\n") {
  EXPECT_EQ(Show(Read(kFrom + header + "\n" + body).writer), expected) << header;
}

void CheckRole(const std::string& body, const std::string& expected,
               const std::string& subject = "Invitation") {
  const std::string mail = kFrom + kTo + "Subject: " + subject + "\n\nDear Jun,\n\n" + body + "\n";
  EXPECT_EQ(Read(mail).role, expected) << subject << ": " << body;
}

void CheckCompany(const std::string& body, const std::string& expected,
                  const std::string& from = kFrom) {
  EXPECT_EQ(Read(from + kTo + "\nDear Jun,\n\n" + body + "\n").company, expected) << body;
}

void CheckInterview(const std::string& body, const std::string& expected) {
  const LetterValues values = Read(kFrom + kTo + kDate + "\nDear Jun,\n\n" + body + "\n");
  EXPECT_EQ(values.interview ? FormatIsoDate(*values.interview) : "", expected) << body;
}

TEST(ReadInvitation, Reader) {
  CheckReader("From: Elena Vale <e@vale.example>\n", "Elena Vale <e@vale.example>");
  CheckReader("From: \"Vale, Elena\" <e@vale.example>\n", "Elena Vale <e@vale.example>");
  CheckReader("From: \"Elena Vale, PhD\" <e@vale.example>\n", "Elena Vale <e@vale.example>");
  CheckReader("From: e@vale.example (Elena Vale)\n", "Elena Vale <e@vale.example>");
  CheckReader("From: =?utf-8?B?Wm/DqyDEjGFwZWs=?= <z@vale.example>\n",
              "Zoë Čapek <z@vale.example>");
  CheckReader("From: Elena Vale (HR) <e@vale.example>\n", "Elena Vale <e@vale.example>");
  CheckReader("From: Elena Vale via Jobdesk <e@vale.example>\n", "Elena Vale <e@vale.example>");
  CheckReader("From: e@vale.example\n", " <e@vale.example>");
  CheckReader("From: \"e@vale.example\" <e@vale.example>\n", " <e@vale.example>");
  CheckReader("Subject: hello\n", " <>");
}

TEST(ReadInvitation, ReplyToIsAnswered) {
  CheckReader("From: Elena Vale <e@vale.example>\nReply-To: jobs@vale.example\n",
              "Elena Vale <jobs@vale.example>");
}

TEST(ReadInvitation, AnOfficeIsCalledByTheNameBelow) {
  const std::string body = "Dear Jun,\n\nPlease come in.\n\nKind regards,\nElena Vale\n";
  CheckReader("From: Vale Careers <jobs@vale.example>\n", "Elena Vale <jobs@vale.example>", body);
  CheckReader("From: jobs@vale.example\n", "Elena Vale <jobs@vale.example>", body);
  CheckReader("From: Vale Careers <jobs@vale.example>\n", "Vale Careers <jobs@vale.example>",
              "Please come in.\n");
}

TEST(ReadInvitation, NoNameOpensAHeaderField) {
  CheckReader("From: =?utf-8?Q?Elena=0D=0ABcc:_x?= <e@vale.example>\n", "x <e@vale.example>");
}

TEST(ReadInvitation, Writer) {
  CheckWriter(kTo, "Jun Castellanos <jun@post.example>");
  CheckWriter("To: jun@post.example\n", "Jun <jun@post.example>");
  CheckWriter("To: jun@post.example\n", " <jun@post.example>", "Dear Mr Castellanos,\n\nCome.\n");
  CheckWriter("To: a@post.example, b@post.example\n", "Jun <>");
  CheckWriter("To: a@post.example\n", " <a@post.example>", "Dear candidate,\n\nCome.\n");
}

TEST(ReadInvitation, Role) {
  CheckRole("Thank you for applying for the role of archive assistant at our museum.",
            "archive assistant");
  CheckRole("We liked your letter about the Head of Care position.", "Head of Care");
  CheckRole("We would like to see you for our Senior Data Analyst vacancy.", "Senior Data Analyst");
  CheckRole("Your application for Pastry Chef has reached us.", "Pastry Chef");
  CheckRole("We would like to interview you for the position of Lecturer in Physics, on Monday.",
            "Lecturer in Physics");
  CheckRole("The post of\nassistant librarian is still open.", "assistant librarian");
  CheckRole("Please come in.", "Data Analyst", "Interview - Data Analyst");
  CheckRole("Please come in.", "Archivist", "Re: Archivist: invitation to interview");
}

TEST(ReadInvitation, RolesEndWhereTheCompanyBegins) {
  CheckRole("This is about the role of archive assistant at Linden Archive.", "archive assistant");
  CheckRole("This is about the role of Head of Care at Linden Archive.", "Head of Care");
  CheckRole("This is about the role of archivist in London.", "archivist");
}

TEST(ReadInvitation, NoRoleIsGuessed) {
  CheckRole("We would like to see you for the role.", "");
  CheckRole("This is a new and exciting role in a hybrid position.", "");
  CheckRole("You would be perfect for the open position, we think.", "");
  CheckRole("An interview for an hour, on Monday.", "");
  CheckRole("Please come in.", "", "Your interview at Wrenfield Museums");
  CheckRole("Please come in.", "", "Interview on Friday");
}

TEST(ReadInvitation, Company) {
  CheckCompany("We are glad that you want to work at the Linden Archive.", "the Linden Archive");
  CheckCompany("Linden Archive Ltd would like to see you.", "Linden Archive");
  CheckCompany("Thank you for your interest in Rook & Sons.", "Rook & Sons",
               "From: Elena <elena@gmail.com>\n");
  CheckCompany("Come in.", "Wrenfield", "From: Elena Vale at Wrenfield <e@jobs.example>\n");
  CheckCompany("Rook & Sons would like to see you.", "Rook & Sons",
               "From: Elena <elena@mail.rook-sons.co.uk>\n");
  CheckCompany("Come in on Monday.", "");
}

TEST(ReadInvitation, InterviewDay) {
  CheckInterview("Could you come to an interview on Friday 6 March at 10:30?", "2026-03-06");
  CheckInterview("Your interview is on 12 January 2027.", "2027-01-12");
  CheckInterview("We would like to meet you on March 9.", "2026-03-09");
}

TEST(ReadInvitation, NoInterviewDayIsGuessed) {
  CheckInterview("Could you come to an interview on 6 March or on 9 March?", "");
  CheckInterview("Could you come to an interview on Friday?", "");
  CheckInterview("I saw your letter yesterday and would like to meet you.", "");
  CheckInterview("Your interview of 6 January 2026 went well.", "");
  CheckInterview("The closing day was 6 March.", "");
}

TEST(ReadInvitation, AnyBytesAreRead) {
  std::string mail = kFrom + kTo + kDate + "\nDear ";
  for (int i = 0; i < 20000; ++i) mail += static_cast<char>(i * 7919 % 256);
  const LetterValues values = Read(mail);
  EXPECT_EQ(values.reader.address, "n.okoro@lindenarchive.example");
  EXPECT_LE(values.role.size(), kMaxName);
  EXPECT_EQ(Read("").reader.address, "");
}

}  // namespace
}  // namespace decline_lint
