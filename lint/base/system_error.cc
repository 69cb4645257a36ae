#include "lint/base/system_error.h"

#include <cerrno>
#include <cstring>
#include <system_error>

namespace decline_lint {

std::string SystemErrorText(int error_number) {
  switch (error_number) {
    case ENOENT:
      return "no such file";
    case EACCES:
      return "permission denied";
    case EISDIR:
      return "this is a folder, not a file";
    case ENOSPC:
      return "no space left on the device";
  }
  std::string text = std::strerror(error_number);
  if (text.size() > 1 && text[1] >= 'a') text[0] = static_cast<char>(text[0] | 0x20);
  return text;
}

}  // namespace decline_lint
