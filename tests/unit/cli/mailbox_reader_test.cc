#include "lint/cli/mailbox_reader.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace decline_lint {
namespace {

constexpr uint64_t kMostBytes = 1 << 20;

std::string MakeMessage(std::string_view subject, std::string_view body) {
  return "From a@b.example Mon Feb  9 08:51:00 2026\nSubject: " + std::string(subject) + "\n\n" +
         std::string(body) + "\n";
}

class MailboxReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    path_ =
        (std::filesystem::path(testing::TempDir()) / ("box-" + std::to_string(getpid()))).string();
  }
  void TearDown() override { std::filesystem::remove(path_); }

  /// Reads a mailbox of these bytes; each message must stand where it says.
  std::vector<MailboxMessage> Read(const std::string& bytes, uint64_t max_bytes = kMostBytes) {
    std::ofstream(path_, std::ios::binary) << bytes;
    std::vector<MailboxMessage> all;
    Expected<MailboxReader> reader = MailboxReader::Open(path_, max_bytes);
    for (MailboxChunk chunk; !(chunk = reader->Next()).messages.empty();) {
      EXPECT_LE(chunk.bytes.size(), 2 * max_bytes + 2 * kMailboxChunkBytes);
      for (MailboxMessage& message : chunk.messages) {
        const std::string_view text = Slice(chunk.bytes, message.span);
        EXPECT_EQ(bytes.substr(message.bytes_before, text.size()), text);
        const std::string_view before = std::string_view(bytes).substr(0, message.bytes_before);
        EXPECT_EQ(std::count(before.begin(), before.end(), '\n'), message.lines_before);
        all.push_back(std::move(message));
        EXPECT_EQ(all.back().number, all.size());
      }
    }
    return all;
  }

  std::string path_;
};

TEST_F(MailboxReaderTest, ReadsOneMessage) {
  EXPECT_EQ(Read(MakeMessage("one", "Hello")).size(), 1u);
  EXPECT_EQ(MailboxSize(path_), MakeMessage("one", "Hello").size());
}

TEST_F(MailboxReaderTest, PartsMessagesOfEverySize) {
  std::string bytes;
  for (size_t size = 0; size < 600; ++size) {
    bytes += MakeMessage("m", std::string(size * 7, 'x') + "\nFrom here on, " + "\n>From x\n");
  }
  EXPECT_EQ(Read(bytes).size(), 600u);
}

TEST_F(MailboxReaderTest, PartsAMessageThatIsLongerThanAChunk) {
  std::string lines;
  while (lines.size() < 2 * kMailboxChunkBytes) lines += "a line of text\n";
  const std::string bytes = MakeMessage("a", "x") + MakeMessage("b", lines) + MakeMessage("c", "y");
  EXPECT_EQ(Read(bytes).size(), 3u);
}

TEST_F(MailboxReaderTest, LeavesOutWhatIsTooLong) {
  for (const char* line : {"a line of text\n", "no end of line "}) {
    std::string lines;
    while (lines.size() < 3 * kMailboxChunkBytes) lines += line;
    const auto messages =
        Read(MakeMessage("a", "x") + MakeMessage("b", lines) + MakeMessage("c", "y"),
             kMailboxChunkBytes);
    ASSERT_EQ(messages.size(), 3u);
    EXPECT_EQ(messages[0].problem, "");
    EXPECT_EQ(messages[1].problem, "larger than 256 KiB, see --max-bytes");
    EXPECT_EQ(messages[2].problem, "");
  }
}

TEST_F(MailboxReaderTest, CountsLinesAsEditorsDo) {
  const auto messages = Read(MakeMessage("a", "one\r\ntwo\r\n") + MakeMessage("b", "x"));
  ASSERT_EQ(messages.size(), 2u);
  MailboxReader reader(MakeMessage("a", "one\rtwo") + MakeMessage("b", "x"));
  EXPECT_EQ(reader.Next().messages.at(1).lines_before, 5u);
}

TEST_F(MailboxReaderTest, KnowsWhatIsNoMailbox) {
  std::ofstream(path_) << "From the bottom of my heart, no.\n";
  EXPECT_EQ(MailboxSize(path_), 0u);
  EXPECT_EQ(MailboxSize(testing::TempDir()), 0u);
  EXPECT_EQ(MailboxSize(path_ + "-missing"), 0u);
}

}  // namespace
}  // namespace decline_lint
