// Edits of what a reader sees, made in the bytes of the file: what is read from the file afterwards
// must be the edited text, and all other bytes must be as they were.
#include "lint/message/edit_writer.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

std::string Mail(const std::string& fields, const std::string& body) {
  return "Subject: x\n" + fields + "\n" + body;
}

std::string WithoutCr(std::string_view text) {
  std::string out(text);
  std::erase(out, '\r');
  return out;
}

/// The file after `old_words` of its text became `new_words`; "" where that cannot be done.
std::string Edit(const std::string& bytes, const std::string& old_words,
                 const std::string& new_words) {
  const SourceFile file("t.eml", bytes);
  const Message message = ReadMessage(file, InputKind::kAuto);
  const size_t at = message.text.find(old_words);
  if (at == message.text.npos) return "no such words";
  const auto begin = static_cast<uint32_t>(at);
  const Span span{begin, begin + static_cast<uint32_t>(old_words.size())};
  const auto edit = EditWriter(file.bytes(), message).Write({span, new_words});
  if (!edit) return "";
  std::string result = bytes;
  result.replace(edit->span.begin, edit->span.size(), edit->replacement);
  std::string expected(message.text);
  expected.replace(at, old_words.size(), new_words);
  const SourceFile after("t.eml", result);
  EXPECT_EQ(WithoutCr(ReadMessage(after, InputKind::kAuto).text), WithoutCr(expected)) << result;
  return result;
}

void Check(const std::string& fields, const std::string& body, const std::string& old_words,
           const std::string& new_words, const std::string& expected_body) {
  EXPECT_EQ(Edit(Mail(fields, body), old_words, new_words), Mail(fields, expected_body));
}

void CheckRefused(const std::string& fields, const std::string& body, const std::string& old_words,
                  const std::string& new_words) {
  EXPECT_EQ(Edit(Mail(fields, body), old_words, new_words), "");
}

const std::string kQuoted =
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n";
const std::string kBase64 =
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n";
const std::string kLatin1 =
    "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n";
const std::string kFlowed = "Content-Type: text/plain; charset=utf-8; format=flowed\n";
const std::string kHtml = "Content-Type: text/html; charset=utf-8\n";

TEST(EditWriter, EncodesInQuotedPrintable) {
  Check(kQuoted, "One two.\n", "two", "caf\u00E9 = 2", "One caf=C3=A9 =3D 2.\n");
  Check(kQuoted, "caf=C3=A9 noir\n", "caf\u00E9 ", "", "noir\n");
}

TEST(EditWriter, KeepsQuotedPrintableLinesShort) {
  const std::string half(40, 'a');
  Check(kQuoted, half + " b " + half + "=\n end\n", "b", "of all this",
        half + " of all this=\n " + half + "=\n end\n");
  Check(kQuoted, half + " end\n", " end", " " + half + half,
        half + " " + std::string(34, 'a') + "=\n" + std::string(46, 'a') + "\n");
}

TEST(EditWriter, KeepsBlanksBeforeLineEndsInQuotedPrintable) {
  Check(kQuoted, "One two\nthree\n", "two", "2 ", "One 2=20\nthree\n");
}

TEST(EditWriter, PutsWordsRightBehindOthers) {
  Check(kQuoted, "One.  \nTwo.\n", "One.", "One. More.", "One. More.  \nTwo.\n");
}

TEST(EditWriter, EncodesInBase64) {
  Check(kBase64, "T25lIHR3by4=\n", "two", "three", "T25lIHRocmVlLg==\n");
  Check(kBase64, "T25lIHR3\nby4=\n", "One", "1", "MSB0d28u\n");
}

TEST(EditWriter, TakesTheCharsetOfThePart) {
  Check(kLatin1, "One caf\xE9 two\n", "two", "\u00FC", "One caf\xE9 \xFC\n");
  CheckRefused(kLatin1, "One two\n", "two", "\u0144");
  CheckRefused("Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: base64\n",
               "T25lIHR3by4=\n", "two", "caf\u00E9");
}

TEST(EditWriter, TakesTheLineEndsOfThePart) {
  const std::string body = "One.\r\nTwo.\r\n";
  Check(kQuoted, body, "Two.", "Two.\n\nThree.", "One.\r\nTwo.\r\n\r\nThree.\r\n");
  Check(kBase64, "T25lLg0KVHdvLg0K\n", "Two.", "2.\n3.", "T25lLg0KMi4NCjMuDQo=\n");
}

TEST(EditWriter, ReachesAcrossFlowedLines) {
  Check(kFlowed, "I am sorry \nto say no.\n", "sorry to say", "happy to say",
        "I am happy to say no.\n");
}

TEST(EditWriter, ChangesWordsOfHtmlWithinOneText) {
  Check(kHtml, "<p>One <b>two</b></p>\n", "two", "three", "<p>One <b>three</b></p>\n");
  CheckRefused(kHtml, "<p>One <b>two</b></p>\n", "One two", "1 2");
  CheckRefused(kHtml, "<p>One</p>\n", "One", "One & two");
  CheckRefused(kHtml, "<p>One</p>\n", "One", "One\n\nTwo");
  CheckRefused(kHtml, "<p>caf&eacute;</p>\n", "caf\u00E9", "bar");
}

TEST(EditWriter, LeavesWordsThatAnotherPartRepeats) {
  CheckRefused("Content-Type: multipart/alternative; boundary=b\n",
               "--b\n\nOne two.\n--b\nContent-Type: text/html\n\n<p>One two.</p>\n--b--\n", "two",
               "three");
}

TEST(EditWriter, LeavesCharsetsThatShift) {
  CheckRefused("Content-Type: text/plain; charset=iso-2022-jp\n", "One two.\n", "two", "three");
}

TEST(EditWriter, GivesUpMegabytesOfBase64) {
  std::string body;
  for (int i = 0; i < 4096; ++i) body += "T25lIHR3by4g\n";
  const SourceFile file("t.eml", Mail(kBase64, body));
  const Message message = ReadMessage(file, InputKind::kAuto);
  EditWriter writer(file.bytes(), message);
  int made = 0;
  for (int i = 0; i < 200; ++i) made += writer.Write({{10, 11}, "xy"}).has_value();
  EXPECT_GT(made, 10);
  EXPECT_LT(made, 200);
}

}  // namespace
}  // namespace decline_lint
