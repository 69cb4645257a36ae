#include "lint/hooks/file_bytes.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "lint/base/system_error.h"

namespace decline_lint {

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  if (this != &other) {
    Close();
    fd_ = std::exchange(other.fd_, -1);
  }
  return *this;
}

int FileDescriptor::Close() {
  if (fd_ < 0) return 0;
  return close(std::exchange(fd_, -1)) == 0 ? 0 : errno;
}

int WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return 0;
}

Expected<std::string> ReadBeginning(int fd, uint64_t most) {
  struct stat info;
  if (fstat(fd, &info) != 0) return Error{SystemErrorText(errno)};
  std::string bytes(std::min(most, static_cast<uint64_t>(info.st_size)), '\0');
  size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t count =
        pread(fd, bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return Error{SystemErrorText(errno)};
    if (count == 0) break;
    have += static_cast<size_t>(count);
  }
  bytes.resize(have);
  return bytes;
}

int ForEachPiece(int from, uint64_t begin, uint64_t end,
                 const std::function<int(std::string_view)>& take) {
  std::string buffer(size_t{64} << 10, '\0');
  while (begin < end) {
    const size_t wanted = std::min<uint64_t>(buffer.size(), end - begin);
    const ssize_t count = pread(from, buffer.data(), wanted, static_cast<off_t>(begin));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count < 0 ? errno : EIO;  // shorter than it was
    const int problem = take({buffer.data(), static_cast<size_t>(count)});
    if (problem != 0) return problem;
    begin += static_cast<uint64_t>(count);
  }
  return 0;
}

int CopyBytes(int from, uint64_t begin, uint64_t end, int to) {
  return ForEachPiece(from, begin, end,
                      [to](std::string_view piece) { return WriteAll(to, piece); });
}

}  // namespace decline_lint
