#include "lint/hooks/native_host/native_frame.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "lint/hooks/file_bytes.h"

namespace decline_lint {
namespace {

/// Memory is taken as the bytes come: a length alone costs nothing.
constexpr size_t kPiece = size_t{64} << 10;

/// How many bytes could be read, up to `size`.
size_t ReadUpTo(int fd, char* to, size_t size) {
  size_t have = 0;
  while (have < size) {
    const ssize_t count = read(fd, to + have, size - have);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    have += static_cast<size_t>(count);
  }
  return have;
}

}  // namespace

FrameEnd ReadNativeFrame(int fd, uint32_t most, std::string& message) {
  message.clear();
  char length_bytes[sizeof(uint32_t)];
  const size_t have = ReadUpTo(fd, length_bytes, sizeof length_bytes);
  if (have == 0) return FrameEnd::kNoMore;
  if (have < sizeof length_bytes) return FrameEnd::kCut;
  uint32_t length = 0;
  std::memcpy(&length, length_bytes, sizeof length);
  if (length > most) return FrameEnd::kTooLong;
  while (message.size() < length) {
    const size_t before = message.size();
    const size_t wanted = std::min(kPiece, length - before);
    message.resize(before + wanted);
    if (ReadUpTo(fd, message.data() + before, wanted) < wanted) return FrameEnd::kCut;
  }
  return FrameEnd::kWhole;
}

int WriteNativeFrame(int fd, std::string_view message) {
  const auto length = static_cast<uint32_t>(message.size());
  std::string frame(sizeof length, '\0');
  std::memcpy(frame.data(), &length, sizeof length);
  frame += message;
  return WriteAll(fd, frame);
}

}  // namespace decline_lint
