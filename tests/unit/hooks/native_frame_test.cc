// Messages of native messaging, whole and broken ones.
#include "lint/hooks/native_host/native_frame.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "lint/hooks/file_bytes.h"

namespace decline_lint {
namespace {

std::string Length(uint32_t length) {
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes;
}

struct Read {
  FrameEnd end;
  std::string message;
  friend bool operator==(const Read&, const Read&) = default;
};

/// Reads messages until there are no more, or the input makes no sense.
std::vector<Read> ReadFrames(const std::string& bytes, uint32_t most = 1 << 20) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  std::thread writer([&] {
    WriteAll(ends[1], bytes);
    close(ends[1]);
  });
  std::vector<Read> all;
  do {
    Read& read = all.emplace_back();
    read.end = ReadNativeFrame(ends[0], most, read.message);
  } while (all.back().end == FrameEnd::kWhole);
  writer.join();
  close(ends[0]);
  return all;
}

TEST(NativeFrame, ReadsMessageAfterMessage) {
  const std::vector<Read> wanted = {
      {FrameEnd::kWhole, "{}"}, {FrameEnd::kWhole, ""}, {FrameEnd::kNoMore, ""}};
  EXPECT_EQ(ReadFrames(Length(2) + "{}" + Length(0)), wanted);
}

TEST(NativeFrame, ReadsWhatComesInPieces) {
  const std::string large(300'000, 'x');
  const std::vector<Read> read = ReadFrames(Length(300'000) + large);
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0].message, large);
}

TEST(NativeFrame, TellsAnInputThatEndsTooEarly) {
  EXPECT_EQ(ReadFrames("\x02").back().end, FrameEnd::kCut);
  EXPECT_EQ(ReadFrames(Length(3) + "{}").back().end, FrameEnd::kCut);
  EXPECT_EQ(ReadFrames("").back().end, FrameEnd::kNoMore);
}

TEST(NativeFrame, ReadsNoLongerOneThanAllowed) {
  EXPECT_EQ(ReadFrames(Length(10) + "0123456789", 10).front().end, FrameEnd::kWhole);
  EXPECT_EQ(ReadFrames(Length(11) + "0123456789x", 10).front().end, FrameEnd::kTooLong);
  EXPECT_EQ(ReadFrames(Length(0xFFFFFFFF)).front().end, FrameEnd::kTooLong);
}

TEST(NativeFrame, WritesWhatItReads) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  EXPECT_EQ(WriteNativeFrame(ends[1], "{\"a\":1}"), 0);
  std::string message;
  EXPECT_EQ(ReadNativeFrame(ends[0], 100, message), FrameEnd::kWhole);
  EXPECT_EQ(message, "{\"a\":1}");
  close(ends[0]);
  close(ends[1]);
}

}  // namespace
}  // namespace decline_lint
