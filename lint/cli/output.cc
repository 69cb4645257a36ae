#include "lint/cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "lint/base/system_error.h"
#include "lint/hooks/file_bytes.h"

namespace decline_lint {
namespace {

// A link is followed: the file that it names is to change, not the link.
std::string ResolveLinks(const std::string& path) {
  char resolved[PATH_MAX];
  return realpath(path.c_str(), resolved) ? resolved : path;
}

// mkstemp makes files that nobody else may read; the report gets the rights of the file that it
// replaces, or those of any new file.
void SetUsualRights(int fd, const std::string& target) {
  struct stat info;
  mode_t mask = umask(0);
  umask(mask);
  mode_t mode = stat(target.c_str(), &info) == 0 ? info.st_mode & 07777 : 0666 & ~mask;
  if (fchmod(fd, mode) != 0) return;  // still readable by its owner
}

bool IsSpecialFile(const std::string& path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode);
}

}  // namespace

Expected<Output> Output::Open(const std::string& path, Readers readers) {
  if (path.empty()) return Output(STDOUT_FILENO, "", "");
  if (IsSpecialFile(path)) {
    int fd = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (fd < 0) return Error{SystemErrorText(errno)};
    return Output(fd, "", "");
  }
  std::string target = ResolveLinks(path);
  std::string temporary = target + ".XXXXXX";
  int fd = mkostemp(temporary.data(), O_CLOEXEC);
  if (fd < 0) return Error{errno == ENOENT ? "no such folder" : SystemErrorText(errno)};
  if (readers == Readers::kUsual) SetUsualRights(fd, target);
  return Output(fd, std::move(target), std::move(temporary));
}

Output::Output(int fd, std::string target, std::string temporary)
    : fd_(fd), target_(std::move(target)), temporary_(std::move(temporary)) {}

Output::Output(Output&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      error_(other.error_) {}

Output::~Output() {
  if (fd_ > STDERR_FILENO) close(fd_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void Output::Write(std::string_view bytes) {
  if (error_ == 0) error_ = WriteAll(fd_, bytes);
}

std::string Output::Finish() {
  if (fd_ > STDERR_FILENO && close(std::exchange(fd_, -1)) != 0 && error_ == 0) error_ = errno;
  if (error_ == 0 && !temporary_.empty()) {
    if (rename(temporary_.c_str(), target_.c_str()) == 0) {
      temporary_.clear();
    } else {
      error_ = errno;
    }
  }
  return error_ == 0 ? "" : SystemErrorText(error_);
}

bool Output::reader_is_gone() const { return error_ == EPIPE; }

void ComplainAboutOutput(const Output& output, const std::string& name,
                         const std::string& problem) {
  if (!output.reader_is_gone()) Complain("cannot write " + name + ": " + problem);
}

bool PrintResults(std::string_view bytes) {
  Expected<Output> output = Output::Open("");
  output->Write(bytes);
  std::string problem = output->Finish();
  if (!problem.empty()) ComplainAboutOutput(*output, "standard output", problem);
  return problem.empty();
}

void Complain(std::string_view text) {
  std::string line = "decline-lint: ";
  line += text;
  line += '\n';
  WriteToStandardError(line);
}

void WriteToStandardError(std::string_view bytes) { WriteAll(STDERR_FILENO, bytes); }

}  // namespace decline_lint
