// What a message says to the linter: that it is understood, that it is no text, and that cutting it
// out leaves the rest as it was.
#include "lint/message/directives.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lint/message/message.h"

namespace decline_lint {
namespace {

/// "disable harsh-tone, skip, ? word" with the kind of each word; places are checked on the way.
std::string WordsOf(const SourceFile& file, const Message& message, bool is_encoded) {
  std::string all;
  for (const DirectiveWord& word : message.directives.words) {
    if (!is_encoded) {
      EXPECT_EQ(Slice(file.bytes(), word.span), word.text);
    }
    all += all.empty() ? "" : ", ";
    all += word.kind == DirectiveWord::Kind::kDisable   ? "disable " + word.text
           : word.kind == DirectiveWord::Kind::kUnknown ? "? " + word.text
                                                        : word.text;
  }
  return all;
}

/// The bytes of the file without the cuts.
std::string WithoutCuts(const SourceFile& file, const Directives& directives) {
  std::string rest;
  uint32_t at = 0;
  for (const DirectiveCut& cut : directives.cuts) {
    EXPECT_GE(cut.span.begin, at);
    rest += Slice(file.bytes(), {at, cut.span.begin});
    at = cut.span.end;
  }
  return rest + std::string(Slice(file.bytes(), {at, file.size()}));
}

/// The words of a draft's directives, and the draft without them: which is also what its text says.
void Check(const std::string& draft, const std::string& words, const std::string& rest) {
  const SourceFile file("t.txt", draft);
  const Message message = ReadMessage(file);
  EXPECT_EQ(WordsOf(file, message, false), words) << draft;
  EXPECT_EQ(WithoutCuts(file, message.directives), rest) << draft;
  const SourceFile rest_file("r.txt", rest);
  const Message read = ReadMessage(rest_file);
  EXPECT_EQ(message.text.substr(message.body_begin), read.text.substr(read.body_begin)) << draft;
  for (uint32_t at = message.body_begin; at < message.text.size(); ++at) {
    const Span raw = message.to_raw.ToRaw({at, at + 1});
    ASSERT_EQ(Slice(file.bytes(), raw), message.text.substr(at, 1)) << draft << at;
  }
}

TEST(Directives, StandInAHeaderField) {
  Check("Subject: No\nX-Decline-Lint: disable=a,b-c\nTo: x@y.z\n\nHi\n", "disable a, disable b-c",
        "Subject: No\nTo: x@y.z\n\nHi\n");
  Check("x-decline-lint: skip\nSubject: No\n\nHi\n", "skip", "Subject: No\n\nHi\n");
  Check("Subject: No\r\nX-Decline-Lint: disable=a,\r\n  b\r\nTo: x\r\n\r\nHi\r\n",
        "disable a, disable b", "Subject: No\r\nTo: x\r\n\r\nHi\r\n");
}

TEST(Directives, TakeTheHeaderAlongWhenItHoldsNothingElse) {
  Check("X-Decline-Lint: disable=a\n\nHi\n", "disable a", "Hi\n");
  Check("X-Decline-Lint: disable=a\nX-Decline-Lint: skip\n\nHi\n", "disable a, skip", "Hi\n");
}

TEST(Directives, StandOnALineOfTheirOwn) {
  Check("%% decline-lint: disable=a\nHi\n", "disable a", "Hi\n");
  Check("Hi\n%%decline-lint: disable=a, b\nJo\n", "disable a, disable b", "Hi\nJo\n");
  Check("Hi\r\n%% decline-lint: skip\r\nJo\r\n", "skip", "Hi\r\nJo\r\n");
  Check("Hi\n%% decline-lint: disable=a", "disable a", "Hi\n");
  Check("Subject: S\n\nHi\n%% decline-lint: disable=a disable=b\n", "disable a, disable b",
        "Subject: S\n\nHi\n");
}

TEST(Directives, AreNotMistakenForText) {
  for (const char* draft : {"Hi %% decline-lint: disable=a\n", "> %% decline-lint: disable=a\n",
                            "%% Hi\n", "100%% decline-lint: skip\n", "%% decline-lint\n", "%%\n",
                            "\n%%% decline-lint: skip\n", "Hi\n\nX-Decline-Lint: skip\n"}) {
    Check(draft, "", draft);
  }
}

TEST(Directives, KeepWordsThatAreNotUnderstood) {
  Check("%% decline-lint: disabel=a\nHi\n", "? disabel=a", "Hi\n");
  Check("%% decline-lint: please skip\nHi\n", "? please, skip", "Hi\n");
  Check("%% decline-lint: disable=\nHi\n", "", "Hi\n");
}

/// The text and the cuts of encoded mail.
void CheckEncoded(const std::string& header, const std::string& body, const std::string& text,
                  const std::string& rest_of_body, bool is_exact = true) {
  const std::string top = "Subject: S\nMIME-Version: 1.0\n" + header + "\n\n";
  const SourceFile file("t.eml", top + body);
  const Message message = ReadMessage(file);
  EXPECT_EQ(WordsOf(file, message, true), "disable a") << body;
  EXPECT_EQ(message.text.substr(message.body_begin), text) << body;
  ASSERT_EQ(message.directives.cuts.size(), 1u);
  EXPECT_EQ(message.directives.cuts[0].is_exact, is_exact) << body;
  if (is_exact) {
    EXPECT_EQ(WithoutCuts(file, message.directives), top + rest_of_body) << body;
  }
}

TEST(Directives, AreFoundInEncodedMail) {
  CheckEncoded("Content-Transfer-Encoding: quoted-printable",
               "Caf=C3=A9\n%% decline-lint: disable=3Da\nJo\n", "Caf\xC3\xA9\nJo\n",
               "Caf=C3=A9\nJo\n");
  CheckEncoded("Content-Transfer-Encoding: quoted-printable",
               "Caf=C3=A9\n%% decline-lint: =\ndisable=3Da\nJo\n", "Caf\xC3\xA9\nJo\n",
               "Caf=C3=A9\nJo\n");
  // "Hi!\n%% decline-lint: disable=a\nJo\n"
  CheckEncoded("Content-Transfer-Encoding: base64",
               "SGkhCiUlIGRlY2xpbmUtbGludDogZGlzYWJsZT1hCkpvCg==\n", "Hi!\nJo\n", "", false);
  CheckEncoded("Content-Type: text/html", "<p>Hi</p><p>%% decline-lint: disable=a</p><p>Jo</p>",
               "Hi\n\n\nJo", "<p>Hi</p><p></p><p>Jo</p>");
}

TEST(Directives, TakeLinearTime) {
  std::string draft;
  for (int i = 0; i < 50'000; ++i) draft += "Hi\n%% decline-lint: disable=a\n";
  const SourceFile file("t.txt", draft);
  const Message message = ReadMessage(file);
  EXPECT_EQ(message.directives.cuts.size(), 50'000u);
  EXPECT_EQ(message.text.size(), 150'000u);
}

}  // namespace
}  // namespace decline_lint
