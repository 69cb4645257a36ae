#include "lint/engine/message_index.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace decline_lint {
namespace {

MessageIndex MakeIndex(const std::vector<std::string>& headers) {
  MessageIndex index;
  for (const std::string& header : headers) {
    const SourceFile file("mail", header);
    index.Add(ReadPlainMessage(file));
  }
  return index;
}

void CheckParent(const MessageIndex& index, const std::string& header, std::string_view expected) {
  const SourceFile file("draft", header);
  const Message message = ReadPlainMessage(file);
  const KnownMessage* const parent = index.FindParent(message);
  EXPECT_EQ(parent == nullptr ? "none" : parent->from, expected) << header;
}

const char* const kFirst =
    "From: Ann\nMessage-ID: <1@a.example>\nDate: Fri, 9 May 2025 10:00 +0200\n";
const char* const kSecond = "From: Ben\nmessage-id:\n <2@a.example>\n";

TEST(MessageIndex, FindsWhatInReplyToNames) {
  const MessageIndex index = MakeIndex({kFirst, kSecond});
  CheckParent(index, "Subject: x\nIn-Reply-To: <1@a.example>\n", "Ann");
  CheckParent(index, "Subject: x\nIn-Reply-To: your mail <2@a.example> of Friday\n", "Ben");
  CheckParent(index, "Subject: x\nIn-Reply-To: <1@a.example>\nReferences: <2@a.example>\n", "Ann");
}

TEST(MessageIndex, FindsTheLastKnownReference) {
  const MessageIndex index = MakeIndex({kFirst, kSecond});
  CheckParent(index, "Subject: x\nReferences: <1@a.example> <2@a.example> <3@a.example>\n", "Ben");
  CheckParent(index, "Subject: x\nIn-Reply-To: <9@a.example>\nReferences: <1@a.example>\n", "Ann");
}

TEST(MessageIndex, KnowsWhatIsNotThere) {
  const MessageIndex index = MakeIndex({kFirst, kSecond});
  CheckParent(index, "Subject: x\nIn-Reply-To: <9@a.example>\n", "none");
  CheckParent(index, "Subject: x\nIn-Reply-To: 1@a.example\n", "none");
  CheckParent(index, "Subject: x\n", "none");
}

TEST(MessageIndex, ADraftWithoutReferencesAnswersTheOnlyMail) {
  CheckParent(MakeIndex({kFirst}), "Subject: x\n", "Ann");
  CheckParent(MakeIndex({kFirst}), "Dear Ann,\n", "Ann");
  CheckParent(MakeIndex({kFirst}), "Subject: x\nIn-Reply-To: <9@a.example>\n", "none");
  CheckParent(MakeIndex({}), "Subject: x\n", "none");
}

TEST(MessageIndex, KeepsTheDate) {
  const MessageIndex index = MakeIndex({kFirst, kSecond});
  const SourceFile file("draft", "Subject: x\nIn-Reply-To: <1@a.example>\n");
  const KnownMessage* const parent = index.FindParent(ReadPlainMessage(file));
  ASSERT_NE(parent, nullptr);
  EXPECT_EQ(parent->day, ParseIsoDate("2025-05-09"));
  ASSERT_TRUE(parent->time);
  EXPECT_EQ(parent->time->zone, std::chrono::hours(2));
}

}  // namespace
}  // namespace decline_lint
