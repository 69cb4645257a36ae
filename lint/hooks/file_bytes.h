// Descriptors, and bytes from and to them, for the hooks: nothing is cut short in silence.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "lint/base/expected.h"

namespace decline_lint {

/// Owns a descriptor.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  ~FileDescriptor() { Close(); }

  bool is_open() const { return fd_ >= 0; }
  int get() const { return fd_; }
  /// 0, or the errno of the failure.
  int Close();

 private:
  int fd_ = -1;
};

/// 0, or the errno of the failure.
int WriteAll(int fd, std::string_view bytes);

/// At most `most` bytes from the beginning of a file, whatever its offset.
Expected<std::string> ReadBeginning(int fd, uint64_t most);

/// Hands the bytes [begin, end) of a file on, piece by piece, until `take` returns an errno; 0, or
/// the errno of the failure.
int ForEachPiece(int from, uint64_t begin, uint64_t end,
                 const std::function<int(std::string_view)>& take);

/// Appends the bytes [begin, end) of a file to another one; 0, or the errno of the failure.
int CopyBytes(int from, uint64_t begin, uint64_t end, int to);

}  // namespace decline_lint
