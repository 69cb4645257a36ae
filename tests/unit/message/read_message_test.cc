// Whole mails: tests/fixtures/mail/*.eml, and bad ones made here.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "lint/message/message.h"

namespace decline_lint {
namespace {

SourceFile Fixture(const std::string& name) {
  std::ifstream in(DECLINE_LINT_SOURCE_DIR "/tests/fixtures/mail/" + name + ".eml",
                   std::ios::binary);
  EXPECT_TRUE(in) << name;
  return {name, std::string(std::istreambuf_iterator<char>(in), {})};
}

/// The text with marks: "[q:quoted]", "[s:signature]", "[a:attribution]".
std::string Marked(const Message& message) {
  std::string marked(message.text);
  for (auto mark = message.marks.rbegin(); mark != message.marks.rend(); ++mark) {
    marked.insert(mark->span.end, "]");
    marked.insert(mark->span.begin, std::string("[") + "qsa"[static_cast<int>(mark->kind)] + ":");
  }
  return marked.substr(message.body_begin);
}

std::string Notes(const Message& message) {
  std::string notes;
  for (const Diagnostic& note : message.diagnostics) {
    EXPECT_EQ(note.severity, Severity::kNote);
    EXPECT_LE(note.message.size(), 72u);
    notes += note.rule_id + ": " + note.message + "\n";
  }
  return notes;
}

std::string Attachments(const Message& message) {
  std::string names;
  for (const Attachment& attachment : message.attachments) names += attachment.name + "\n";
  return names;
}

struct Expected {
  std::string subject = "Interview";
  std::string body;
  std::string notes = "";
  std::string attachments = "";
};

void Check(const SourceFile& file, const Expected& expected) {
  SCOPED_TRACE(file.name());
  const Message message = ReadMessage(file);
  EXPECT_EQ(Slice(message.text, message.subject), expected.subject);
  EXPECT_EQ(Marked(message), expected.body);
  EXPECT_EQ(Notes(message), expected.notes);
  EXPECT_EQ(Attachments(message), expected.attachments);
}

void Check(const std::string& name, const Expected& expected) { Check(Fixture(name), expected); }

void CheckRaw(const std::string& raw, const Expected& expected) {
  Check(SourceFile("made.eml", raw), expected);
}

constexpr char kLetter[] =
    "Dear Mr Quill,\n\nThank you for the invitation to interview for the café manager role. After "
    "some thought I’ve decided to stay where I am, so I must decline – the naïve plan I had for "
    "the spring didn’t hold.\n\nI hope that we meet again.\n\nKind regards,\nNora Vance\n";
constexpr char kHtmlLetter[] =
    "Dear Mr Quill,\n\nThank you for the invitation to interview for the café manager role. I’ve "
    "decided to stay where I am, so I must decline.\n\nKind regards,\nNora Vance";
constexpr char kShort[] = "Dear Mr Quill,\n\nI must decline.\n\nNora\n";

TEST(ReadMessage, EncodedText) {
  Check("qp_utf8", {.body = kLetter});
  Check("base64_utf8", {.body = kLetter});
  Check("base64_windows1252", {.body = kLetter});
  Check("base64_utf16", {.body = kLetter});
  Check("mbox_line", {.body = kLetter});
  Check("8bit_koi8r", {.body = "Здравствуйте, Идрис,\n\nСпасибо за приглашение на собеседование. К "
                               "сожалению, я должна отказаться.\n\nНора\n"});
  Check("7bit_iso2022jp",
        {.body = "佐藤様\n\n面接のお誘い、ありがとうございます。残念ですが、辞退いたします。\n\n"
                 "Nora Vance\n"});
  Check("noisy_base64", {.body = kLetter});
}

TEST(ReadMessage, Flowed) {
  Check("flowed_delsp", {.body = "Dear Mr Quill,\n\nThank you for the invitation to interview. I "
                                 "must decline, with regret.\n\nKind regards,\nNora Vance\n"});
}

TEST(ReadMessage, Html) {
  Check("html_qp", {.body = kHtmlLetter});
  Check("html_base64", {.body = kHtmlLetter});
}

TEST(ReadMessage, OneAlternativeIsRead) {
  Check("alternative", {.body = kLetter});
  Check("alternative_stub", {.body = kHtmlLetter});
}

TEST(ReadMessage, AttachmentsAreKnownByName) {
  Check("mixed_attachments", {.body = kLetter, .attachments = "Lebenslauf Renée.pdf\nnaïve.txt\n"});
  Check("nested", {.body = kLetter, .attachments = "Lebenslauf Renée.pdf\n"});
  Check("related", {.body = kHtmlLetter, .attachments = "logo.png\n"});
  Check("signed", {.body = kLetter, .attachments = "signature.asc\n"});
}

TEST(ReadMessage, InlineTextsFollowEachOther) {
  Check("mixed_footer",
        {.body = std::string(kShort) +
                 "\n_______________________________________________\nGarden mailing "
                 "list\nGarden@lists.example\n"});
}

constexpr char kForwarded[] =
    "[a:From: Idris Quill <idris@quillworks.example>\nSubject: Café interview\nDate: Mon, 4 May "
    "2026 08:00:00 +0000\n]\n[q:Dear Ms Vance,\n\nplease come on Friday, or do not contact me "
    "again.\n]";

TEST(ReadMessage, ForwardedMessagesAreQuoted) {
  Check("forwarded", {.subject = "Fwd: Interview",
                      .body = std::string("Dear Ann,\n\nI must decline this one, see below.\n\n"
                                          "Nora\n\n") +
                              kForwarded});
  Check("digest", {.subject = "Digest", .body = std::string(kForwarded) + "\n" + kForwarded});
  Check("report",
        {.subject = "Undelivered", .body = "Your letter did not arrive.\n", .attachments = "\n"});
}

constexpr char kEncryptedNote[] = "unreadable-part: this part is encrypted and cannot be read\n";

TEST(ReadMessage, EncryptedPartsAreNoted) {
  Check("encrypted", {.subject = "...", .body = "", .notes = kEncryptedNote});
  Check("smime", {.subject = "...", .body = "", .notes = kEncryptedNote});
  EXPECT_TRUE(ReadMessage(Fixture("smime")).unreadable);
  EXPECT_TRUE(ReadMessage(Fixture("pgp_inline")).unreadable);
  EXPECT_EQ(Notes(ReadMessage(Fixture("pgp_inline"))), kEncryptedNote);
  EXPECT_FALSE(ReadMessage(Fixture("qp_utf8")).unreadable);
}

TEST(ReadMessage, ArmourIsNoProse) {
  Check("pgp_clearsigned",
        {.body = "[s:-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n]Dear Mr Quill,\n\nI must "
                 "decline.\n\nNora Vance\n[s:-----BEGIN PGP SIGNATURE-----\n\niHUEABYKAB0WIQ\n"
                 "-----END PGP SIGNATURE-----\n]"});
}

TEST(ReadMessage, EncodedHeaders) {
  const SourceFile file = Fixture("encoded_subject");
  const Message message = ReadMessage(file);
  EXPECT_EQ(Slice(message.text, message.subject), "Café – naïve plan, Nürnberg and =?bad?");
  EXPECT_EQ(message.FindHeader("To")->value, "Idris Æschylus <idris@quillworks.example>");
  EXPECT_EQ(message.FindHeader("Subject")->value, "Café – naïve plan, Nürnberg and =?bad?");
  EXPECT_EQ(Marked(message), kShort);
}

TEST(ReadMessage, WhatIsUnknownIsNoted) {
  Check("unknown_encoding",
        {.body = kShort, .notes = "unreadable-part: the transfer encoding 'x-uue' is not known\n"});
  Check("unknown_charset", {.body = "Dear Mr Quill,\n\nI must decline this caf\uFFFD.\n\nNora\n",
                            .notes = "unreadable-part: the charset 'x-martian' is not known\n"});
}

TEST(ReadMessage, Lies) {
  Check("lying_multipart", {.body = kShort});
  Check("lying_ascii", {.body = "Dear Mr Quill,\n\nI must decline this café.\n\nNora\n"});
  Check("broken_utf8",
        {.body = "Dear Mr Quill,\n\nI must decline this caf\uFFFD today.\n\nNora\n"});
  Check("truncated", {.body = kLetter, .attachments = "Lebenslauf Renée.pdf\n"});
}

TEST(ReadMessage, PlainDraftsKeepTheirBytes) {
  for (const std::string draft :
       {"Hi Jo,\n\nNo.\n", "Subject: x\n\nHi\n",
        "Subject: x\nMIME-Version: 1.0\nContent-Type: "
        "text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\nHi\n"}) {
    const SourceFile file("draft.txt", draft);
    const Message message = ReadMessage(file);
    EXPECT_EQ(message.text.data(), file.bytes().data()) << draft;
    EXPECT_TRUE(message.to_raw.is_identity()) << draft;
  }
}

TEST(ReadMessage, KindsThatAreAskedFor) {
  const SourceFile page("page.txt", "<!DOCTYPE html>\n<p>I <b>must</b> decline.</p>\n");
  EXPECT_EQ(ReadMessage(page).text, "I must decline.");
  EXPECT_EQ(ReadMessage(page, InputKind::kText).text, page.bytes());
  EXPECT_EQ(ReadMessage(page, InputKind::kMarkdown).text, page.bytes());
  const SourceFile note("note.txt", "<p>No.</p>");
  EXPECT_EQ(ReadMessage(note).text, note.bytes());
  EXPECT_EQ(ReadMessage(note, InputKind::kHtml).text, "No.");
  EXPECT_EQ(ReadMessage(Fixture("qp_utf8"), InputKind::kText).text, Fixture("qp_utf8").bytes());
}

TEST(ReadMessage, OwnFieldNamesEndNoRealHeader) {
  CheckRaw(
      "Received: by mx\nAutocrypt: x\nSubject: Interview\nContent-Transfer-Encoding: base64\n"
      "\nTm8=\n",
      {.body = "No"});
}

/// `depth` multiparts in each other, around a text.
std::string Nested(int depth) {
  std::string raw = "Subject: Interview\n";
  for (int i = 0; i < depth; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    raw += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  return raw + "\nDeep.\n";
}

constexpr char kDepthNote[] =
    "message-limit: parts that are nested deeper than here are not read\n";

TEST(ReadMessage, DepthIsLimited) {
  CheckRaw(Nested(32), {.body = "Deep.\n"});
  CheckRaw(Nested(33), {.body = "", .notes = kDepthNote});
  CheckRaw(Nested(100000), {.body = "", .notes = kDepthNote});
}

TEST(ReadMessage, PartsAreLimited) {
  std::string raw = "Subject: Interview\nContent-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 5; ++i) raw += "--b\n\npart\n";
  const SourceFile file("made.eml", raw + "--b--\n");
  MessageLimits limits;
  limits.max_parts = 2;
  const Message message = ReadMessage(file, InputKind::kAuto, limits);
  EXPECT_EQ(Marked(message), "part\n\npart");
  EXPECT_EQ(Notes(message),
            "message-limit: the message has too many parts, the rest is not read\n");
}

TEST(ReadMessage, HeaderIsLimited) {
  std::string raw = "Subject: Interview\n";
  for (int i = 0; i < 10; ++i) raw += "X-A: b\n";
  const SourceFile file("made.eml", raw + "\nNo.\n");
  MessageLimits limits;
  limits.max_fields = 5;
  const Message message = ReadMessage(file, InputKind::kAuto, limits);
  EXPECT_EQ(message.headers.size(), 5u);
  EXPECT_EQ(message.text.substr(message.body_begin), "No.\n");
  EXPECT_EQ(Notes(message), "message-limit: the header is too long, the rest of it is not read\n");
}

/// Whatever is cut off or changed, a message comes back whose spans lie in the file.
TEST(ReadMessage, AnyPrefixIsRead) {
  for (const char* name : {"nested", "forwarded", "base64_windows1252", "encoded_subject"}) {
    const SourceFile whole = Fixture(name);
    for (size_t size = 0; size < whole.size(); size += 7) {
      const SourceFile file(name, std::string(whole.bytes().substr(0, size)));
      const Message message = ReadMessage(file, InputKind::kMail);
      const Span raw = message.to_raw.ToRaw({0, static_cast<uint32_t>(message.text.size())});
      ASSERT_LE(raw.end, file.size()) << name << " " << size;
      ASSERT_LE(message.body_begin, message.text.size()) << name << " " << size;
    }
  }
}

}  // namespace
}  // namespace decline_lint
