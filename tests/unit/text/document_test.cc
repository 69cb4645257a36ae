#include "lint/text/document.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/unit/text/token_check.h"

namespace decline_lint {
namespace {

/// A scanned draft and what it views.
struct Draft {
  explicit Draft(std::string text)
      : file("draft.txt", std::move(text)), message(ReadPlainMessage(file)) {
    document.Scan(message);
  }
  SourceFile file;
  Message message;
  Document document;
};

/// Sentences as "zone: text".
void Check(const std::string& draft, const std::vector<std::string>& sentences) {
  const Draft scanned(draft);
  std::vector<std::string> found;
  for (const Sentence& sentence : scanned.document.sentences())
    found.push_back(std::string(ZoneName(sentence.zone)) + ": " +
                    std::string(Slice(scanned.document.text(), sentence.span)));
  EXPECT_EQ(found, sentences) << draft;
}

TEST(Document, WholeLetter) {
  Check(
      "Subject: Interview on Monday\n"
      "To: ray@acme.example\n"
      "\n"
      "Dear Ms. Ray,\n"
      "\n"
      "Thank you for your invitation. Unfortunately I decline.\n"
      "I wish you well!\n"
      "\n"
      "Kind regards,\n"
      "Ann Lee\n",
      {"subject: Interview on Monday", "greeting: Dear Ms. Ray",
       "body: Thank you for your invitation.", "body: Unfortunately I decline.",
       "body: I wish you well!", "sign-off: Kind regards", "sign-off: Ann Lee"});
}

TEST(Document, GreetingOnTheSameLine) {
  Check("Hi Ann, thanks for asking. I decline.",
        {"greeting: Hi Ann", "body: thanks for asking.", "body: I decline."});
}

TEST(Document, WordsOfOthersHaveNoTokens) {
  Check("No.\n\nOn 3 May 2025, Bo Ray wrote:\n> Will you come?\n", {"body: No."});
}

TEST(Document, EmptyText) {
  Check("", {});
  Check("\n\n", {});
}

TEST(Document, ScanningAgainForgets) {
  Draft draft("Hi Ann,\n\nOne. Two.\n\nThree.\n");
  const Draft other("No.\n");
  draft.document.Scan(other.message);
  EXPECT_EQ(draft.document.text(), "No.\n");
  EXPECT_EQ(draft.document.sentences().size(), 1u);
  EXPECT_EQ(draft.document.paragraphs().size(), 1u);
  EXPECT_EQ(draft.document.tokens().size(), 2u);
  EXPECT_EQ(draft.document.zones().size(), other.document.zones().size());
}

TEST(Document, ZoneExtent) {
  const Draft draft("Hi Ann,\n\nNo.\n");
  const Span body = draft.document.ZoneExtent(Zone::kBody);
  EXPECT_EQ(Slice(draft.document.text(), body), "No.\n");
  EXPECT_EQ(draft.document.ZoneExtent(Zone::kSubject), Span{});
}

TEST(Document, ZoneNames) {
  EXPECT_STREQ(ZoneName(Zone::kHeader), "header");
  EXPECT_STREQ(ZoneName(Zone::kSubject), "subject");
  EXPECT_STREQ(ZoneName(Zone::kGreeting), "greeting");
  EXPECT_STREQ(ZoneName(Zone::kBody), "body");
  EXPECT_STREQ(ZoneName(Zone::kSignOff), "sign-off");
  EXPECT_STREQ(ZoneName(Zone::kSignature), "signature");
  EXPECT_STREQ(ZoneName(Zone::kAttribution), "attribution");
  EXPECT_STREQ(ZoneName(Zone::kQuoted), "quoted");
}

TEST(Document, LineEndsMakeNoDifference) {
  const std::string letter =
      "Hi Ann,\n\nThank you\nfor asking. I decline\n\n- one\n- two\n\nBest,\nBo\n";
  std::string crlf;
  for (char c : letter) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  const Draft one(letter);
  const Draft two(crlf);
  ASSERT_EQ(one.document.tokens().size(), two.document.tokens().size());
  for (size_t i = 0; i < one.document.tokens().size(); ++i) {
    EXPECT_EQ(one.document.tokens()[i].key, two.document.tokens()[i].key);
    EXPECT_EQ(one.document.tokens()[i].flags, two.document.tokens()[i].flags);
  }
  EXPECT_EQ(one.document.sentences().size(), two.document.sentences().size());
}

TEST(Document, RandomDraftsAreSound) {
  const std::string_view pieces[] = {
      "Dear ",       "Ann",    ",",        "\n",      "\n\n",
      "Thank you. ", "don't ", "> ",       "Best,\n", "- ",
      "-- \n",       "\xFF",   "Subject:", "é…",      "On Mon, Ann wrote:\n",
      "😊 ",          "1. "};
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto count = random() % 30; count > 0; --count)
      text += pieces[random() % std::size(pieces)];
    const Draft draft(text);
    ExpectSoundTokens(draft.document.text(), draft.document.tokens());
    for (const Sentence& sentence : draft.document.sentences())
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i)
        EXPECT_TRUE(sentence.span.Covers(draft.document.tokens()[i].span()));
  }
}

TEST(CountWords, RunsOfAnythingButWhiteSpace) {
  EXPECT_EQ(CountWords(""), 0u);
  EXPECT_EQ(CountWords("  one  two\n\tthree "), 3u);
  EXPECT_EQ(CountWords("full-time - don't"), 3u);
  EXPECT_EQ(CountWords("Ms\u00A0Ray a\u2003b"), 4u);
}

}  // namespace
}  // namespace decline_lint
