#include "lint/cli/file_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "lint/cli/size_text.h"

namespace decline_lint {
namespace {

constexpr size_t kPipeChunk = 64 * 1024;

Error TooLarge(uint64_t max_bytes) {
  return {"larger than " + SizeText(max_bytes) + ", see --max-bytes"};
}

ssize_t ReadOnce(int fd, char* into, size_t size) {
  ssize_t got;
  do got = read(fd, into, size);
  while (got < 0 && errno == EINTR);
  return got;
}

// One byte more than expected is asked for, so that a file of the expected size takes one read
// that fills it and one that tells its end, and a file that grows is still read to its end.
Expected<std::string> ReadAll(int fd, size_t expected_size, uint64_t max_bytes) {
  std::string bytes;
  size_t used = 0;
  for (size_t room = expected_size + 1;; room = std::max(used, kPipeChunk)) {
    bytes.resize(std::min<uint64_t>(used + room, max_bytes + 1));
    while (used < bytes.size()) {
      ssize_t got = ReadOnce(fd, bytes.data() + used, bytes.size() - used);
      if (got < 0) return Error{SystemErrorText(errno)};
      if (got == 0) {
        bytes.resize(used);
        return bytes;
      }
      used += static_cast<size_t>(got);
    }
    if (used > max_bytes) return TooLarge(max_bytes);
  }
}

Expected<std::string> ReadDescriptor(int fd, uint64_t max_bytes) {
  struct stat info;
  if (fstat(fd, &info) != 0) return Error{SystemErrorText(errno)};
  if (S_ISDIR(info.st_mode)) return Error{SystemErrorText(EISDIR)};
  auto size = static_cast<uint64_t>(std::max<off_t>(info.st_size, 0));
  if (!S_ISREG(info.st_mode)) size = kPipeChunk - 1;
  if (S_ISREG(info.st_mode) && size > max_bytes) return TooLarge(max_bytes);
  return ReadAll(fd, size, max_bytes);
}

}  // namespace

Expected<std::string> ReadFile(const std::string& path, uint64_t max_bytes) {
  int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return Error{SystemErrorText(errno)};
  Expected<std::string> bytes = ReadDescriptor(fd, max_bytes);
  close(fd);
  return bytes;
}

Expected<std::string> ReadHead(const std::string& path, uint64_t max_bytes) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return Error{SystemErrorText(errno)};
  std::string bytes(max_bytes, '\0');
  const ssize_t got = ReadOnce(fd, bytes.data(), bytes.size());
  const int error = errno;
  close(fd);
  if (got < 0) return Error{SystemErrorText(error)};
  bytes.resize(static_cast<size_t>(got));
  return bytes;
}

Expected<std::string> ReadStandardInput(uint64_t max_bytes) {
  return ReadDescriptor(STDIN_FILENO, max_bytes);
}

}  // namespace decline_lint
