#include "lint/hooks/milter/judge_channel.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include "lint/base/system_error.h"

namespace decline_lint {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr char kTooSlow[] = "the linter took too long";
constexpr size_t kMostAnswer = 1 << 20;

/// Room for the two descriptors of a request.
union Ancillary {
  cmsghdr header;
  char bytes[CMSG_SPACE(2 * sizeof(int))];
};

int MillisecondsLeft(Clock::time_point end) {
  const auto left = std::chrono::duration_cast<milliseconds>(end - Clock::now()).count();
  return static_cast<int>(std::clamp<int64_t>(left, 0, 3'600'000));
}

/// False when the time is over.
bool WaitFor(int fd, short event, Clock::time_point end) {
  while (true) {
    pollfd source{fd, event, 0};
    const int ready = poll(&source, 1, MillisecondsLeft(end));
    if (ready >= 0 || errno != EINTR) return ready > 0;
  }
}

Expected<FileDescriptor> MemoryFile(const std::string& bytes) {
  FileDescriptor file(memfd_create("mail", MFD_CLOEXEC));
  int problem = file.is_open() ? WriteAll(file.get(), bytes) : errno;
  if (problem == 0 && lseek(file.get(), 0, SEEK_SET) != 0) problem = errno;
  if (problem != 0) return Error{"the linter cannot be asked: " + SystemErrorText(problem)};
  return file;
}

/// 0, or the errno of the failure.
int SendDescriptors(int socket, const int (&descriptors)[2]) {
  char byte = 'm';
  iovec data{&byte, 1};
  Ancillary ancillary{};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = &ancillary;
  message.msg_controllen = sizeof ancillary;
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof descriptors);
  std::memcpy(CMSG_DATA(header), descriptors, sizeof descriptors);
  return sendmsg(socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL) < 0 ? errno : 0;
}

/// An empty text, or why the request cannot be made.
std::string Send(int asking, const int (&descriptors)[2], Clock::time_point end) {
  while (true) {
    const int problem = SendDescriptors(asking, descriptors);
    if (problem == 0) return "";
    if (problem == EINTR) continue;
    if (problem != EAGAIN && problem != ETOOMANYREFS)
      return "the linter cannot be asked: " + SystemErrorText(problem);
    if (problem == ETOOMANYREFS) poll(nullptr, 0, 10);  // too many requests are on their way
    if (MillisecondsLeft(end) == 0 || !WaitFor(asking, POLLOUT, end)) return kTooSlow;
  }
}

Expected<std::string> ReadAnswer(int from, Clock::time_point end) {
  std::string answer;
  char buffer[16384];
  while (answer.size() <= kMostAnswer) {
    if (!WaitFor(from, POLLIN, end)) return Error{kTooSlow};
    const ssize_t count = read(from, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    answer.append(buffer, static_cast<size_t>(count));
  }
  return answer;
}

}  // namespace

Expected<JudgeChannel> OpenJudgeChannel() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    return Error{SystemErrorText(errno)};
  return JudgeChannel{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

std::optional<JudgeRequest> TakeRequest(int judging) {
  char byte = 0;
  iovec data{&byte, 1};
  Ancillary ancillary{};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = &ancillary;
  message.msg_controllen = sizeof ancillary;
  if (recvmsg(judging, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC) <= 0) return std::nullopt;
  const cmsghdr* header = CMSG_FIRSTHDR(&message);
  int descriptors[2];
  if (!header || header->cmsg_type != SCM_RIGHTS ||
      header->cmsg_len != CMSG_LEN(sizeof descriptors))
    return std::nullopt;
  std::memcpy(descriptors, CMSG_DATA(header), sizeof descriptors);
  return JudgeRequest{FileDescriptor(descriptors[0]), FileDescriptor(descriptors[1])};
}

Expected<MailVerdict> AskJudge(int asking, const MailToFilter& mail, milliseconds limit) {
  const Clock::time_point end = Clock::now() + limit;
  const Expected<FileDescriptor> file = MemoryFile(PackMail(mail));
  if (!file) return Error{file.error()};
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return Error{"no pipe: " + SystemErrorText(errno)};
  const FileDescriptor from(ends[0]);
  FileDescriptor to(ends[1]);
  const std::string problem = Send(asking, {file->get(), to.get()}, end);
  if (!problem.empty()) return Error{problem};
  to.Close();  // so that the pipe ends with the judge
  const Expected<std::string> answer = ReadAnswer(from.get(), end);
  if (!answer) return Error{answer.error()};
  std::optional<MailVerdict> verdict = UnpackMailVerdict(*answer);
  if (!verdict) return Error{"the linter broke off"};
  return std::move(*verdict);
}

}  // namespace decline_lint
