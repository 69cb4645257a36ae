#include "lint/cli/draft_writer.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "lint/cli/file_reader.h"
#include "lint/cli/output.h"

namespace decline_lint {
namespace {

/// A file that takes another's place must not lift the protection that the other one had.
std::string WhyNotWritable(const std::string& path, const struct stat& info) {
  if (!S_ISREG(info.st_mode)) return "only a regular file can be fixed in place";
  return access(path.c_str(), W_OK) == 0 ? "" : SystemErrorText(errno);
}

bool IsUnchanged(const std::string& path, std::string_view before) {
  const Expected<std::string> now = ReadFile(path, before.size());
  return now && *now == before;
}

/// Writes `bytes` to a file beside `path`, which takes that name in Finish.
Expected<Output> WriteBeside(const std::string& path, std::string_view bytes,
                             const struct stat& like) {
  Expected<Output> output = Output::Open(path);
  if (!output) return output;
  const int fd = output->descriptor();
  // Who may not give a file away keeps it: it is the user's own then.
  if (fchown(fd, like.st_uid, like.st_gid) != 0) errno = 0;
  if (fchmod(fd, like.st_mode & 07777) != 0) return Error{SystemErrorText(errno)};
  output->Write(bytes);
  if (fsync(fd) != 0) return Error{SystemErrorText(errno)};
  return output;
}

std::string KeepOriginal(const std::string& path, std::string_view bytes, const struct stat& like) {
  const std::string name = path + ".orig";
  Expected<Output> output = WriteBeside(name, bytes, like);
  const std::string problem = output ? output->Finish() : output.error();
  return problem.empty() ? "" : "cannot write " + name + ": " + problem;
}

}  // namespace

std::string WhyNotReplaceable(const std::string& path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0 ? WhyNotWritable(path, info) : SystemErrorText(errno);
}

std::string ReplaceDraft(const std::string& path, const DraftChange& change) {
  struct stat info;
  if (stat(path.c_str(), &info) != 0) return SystemErrorText(errno);
  std::string problem = WhyNotWritable(path, info);
  if (!problem.empty()) return problem;
  Expected<Output> output = WriteBeside(path, change.after, info);
  if (!output) return "cannot write beside it: " + output.error();
  if (!IsUnchanged(path, change.before)) return "changed while it was being fixed, left as it is";
  if (change.keep_original) problem = KeepOriginal(path, change.before, info);
  return problem.empty() ? output->Finish() : problem;
}

}  // namespace decline_lint
