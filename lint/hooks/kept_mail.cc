#include "lint/hooks/kept_mail.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "lint/base/system_error.h"
#include "lint/hooks/private_folder.h"

namespace decline_lint {
namespace {

constexpr char kFolder[] = "not-sent";
constexpr size_t kNameDigits = 16;

/// 0, or the errno of the failure.
int WriteWhole(const Spool& mail, FileDescriptor& file) {
  int problem = CopyBytes(mail.descriptor(), 0, mail.size(), file.get());
  if (problem == 0 && fsync(file.get()) != 0) problem = errno;
  const int at_close = file.Close();
  return problem != 0 ? problem : at_close;
}

}  // namespace

Expected<std::string> KeepMail(const Spool& mail, const std::string& key) {
  const Expected<std::string> folder = PrivateFolder(kFolder);
  if (!folder) return Error{folder.error()};
  std::string path = *folder + "/" + key.substr(0, kNameDigits) + ".eml";
  std::string half = path + ".XXXXXX";
  FileDescriptor file(mkostemp(half.data(), O_CLOEXEC));
  if (!file.is_open()) return Error{path + ": " + SystemErrorText(errno)};
  int problem = WriteWhole(mail, file);
  if (problem == 0 && std::rename(half.c_str(), path.c_str()) != 0) problem = errno;
  if (problem == 0) return path;
  unlink(half.c_str());
  return Error{path + ": " + SystemErrorText(problem)};
}

}  // namespace decline_lint
