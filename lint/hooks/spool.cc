#include "lint/hooks/spool.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

#include "lint/base/system_error.h"

namespace decline_lint {
namespace {

constexpr uint64_t kMostInMemory = 1 << 20;

/// Where files without a name may be; by their number, nothing after the last.
std::string Folder(uint32_t number) {
  const char* chosen = std::getenv("TMPDIR");
  if (number == 0 && chosen && chosen[0] == '/') return chosen;
  constexpr const char* kFolders[] = {"/tmp", "/tmp", "/var/tmp"};
  return number < 3 ? kFolders[number] : "";
}

FileDescriptor OpenNameless(const std::string& folder) {
  FileDescriptor file(open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600));
  if (file.is_open()) return file;
  // Not every file system can do that.
  std::string path = folder + "/decline-lint.XXXXXX";
  file = FileDescriptor(mkostemp(path.data(), O_CLOEXEC));
  if (file.is_open()) unlink(path.c_str());
  return file;
}

}  // namespace

Expected<Spool> Spool::ReadAll(int from) {
  Spool spool;
  spool.file_ = FileDescriptor(memfd_create("mail", MFD_CLOEXEC));
  std::string buffer(size_t{64} << 10, '\0');
  while (true) {
    const ssize_t count = read(from, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return Error{"the message cannot be read: " + SystemErrorText(errno)};
    if (count == 0) return spool;
    const int problem = spool.Append({buffer.data(), static_cast<size_t>(count)});
    if (problem != 0) return Error{"the message cannot be kept: " + SystemErrorText(problem)};
  }
}

int Spool::Append(std::string_view bytes) {
  if (!file_.is_open() || (folder_ == 0 && size_ + bytes.size() > kMostInMemory)) {
    const int problem = MoveToFile();
    if (problem != 0) return problem;
  }
  while (true) {
    int problem = WriteAll(file_.get(), bytes);
    if (problem == 0) break;
    // Part of the bytes may have been written: the copy ends where they began.
    const int no_other = MoveToFile();
    if (no_other != 0) return problem;
  }
  size_ += bytes.size();
  return 0;
}

int Spool::MoveToFile() {
  int problem = ENOSPC;
  for (std::string folder = Folder(folder_); !folder.empty(); folder = Folder(folder_)) {
    ++folder_;
    FileDescriptor file = OpenNameless(folder);
    problem = file.is_open() ? CopyBytes(file_.get(), 0, size_, file.get()) : errno;
    if (problem != 0) continue;
    file_ = std::move(file);
    return 0;
  }
  return problem;
}

Expected<Spool> Spool::Without(const std::vector<Span>& cuts) const {
  Spool rest;
  rest.file_ = FileDescriptor(memfd_create("mail", MFD_CLOEXEC));
  uint64_t at = 0;
  int problem = 0;
  for (const Span& cut : cuts) {
    if (problem == 0) problem = CopyRest(at, cut.begin, rest);
    at = cut.end;
  }
  if (problem == 0) problem = CopyRest(at, size_, rest);
  if (problem != 0) return Error{"the message cannot be kept: " + SystemErrorText(problem)};
  return rest;
}

int Spool::CopyRest(uint64_t begin, uint64_t end, Spool& to) const {
  return ForEachPiece(file_.get(), begin, end,
                      [&to](std::string_view piece) { return to.Append(piece); });
}

}  // namespace decline_lint
