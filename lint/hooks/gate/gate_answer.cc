#include "lint/hooks/gate/gate_answer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <string>

#include "lint/hooks/file_bytes.h"
#include "lint/hooks/private_folder.h"

namespace decline_lint {
namespace {

constexpr std::time_t kLongest = 60;  // seconds
constexpr char kSend[] = "send\n";
constexpr char kHold[] = "hold\n";

/// Empty when there is no place for it.
std::string AnswerPath() {
  const Expected<std::string> folder = PrivateFolder("gate");
  return folder ? *folder + "/session-" + std::to_string(getsid(0)) : "";
}

bool IsRecent(int fd) {
  struct stat info;
  if (fstat(fd, &info) != 0) return false;
  const std::time_t age = std::time(nullptr) - info.st_mtime;
  return age >= 0 && age <= kLongest;
}

}  // namespace

bool KeepGateAnswer(GateAnswer answer) {
  const std::string path = AnswerPath();
  if (path.empty()) return false;
  unlink(path.c_str());
  const FileDescriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  return file.is_open() && WriteAll(file.get(), answer == GateAnswer::kSend ? kSend : kHold) == 0;
}

GateAnswer TakeGateAnswer() {
  const std::string path = AnswerPath();
  if (path.empty()) return GateAnswer::kNone;
  const FileDescriptor file(open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (!file.is_open()) return GateAnswer::kNone;
  unlink(path.c_str());
  const Expected<std::string> text = ReadBeginning(file.get(), sizeof kSend);
  if (!text || !IsRecent(file.get())) return GateAnswer::kNone;
  return *text == kSend ? GateAnswer::kSend : GateAnswer::kHold;
}

}  // namespace decline_lint
