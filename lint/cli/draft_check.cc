#include "lint/cli/draft_check.h"

#include <algorithm>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

constexpr size_t kSniffedBytes = 8 * 1024;

bool IsBlank(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Bom)) bytes.remove_prefix(kUtf8Bom.size());
  return bytes.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

bool IsUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

bool IsControl(char c) {
  return (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) &&
         std::string_view("\t\n\v\f\r\x1B").find(c) == std::string_view::npos;
}

// A text may hold a few control characters, NULs among them: the scanner takes those as blanks.
bool IsBinary(std::string_view head) {
  const auto controls = static_cast<size_t>(std::count_if(head.begin(), head.end(), IsControl));
  return controls > 2 + head.size() / 32;
}

}  // namespace

std::string WhyNoDraft(std::string_view bytes) {
  if (IsBlank(bytes)) return "the draft is empty";
  if (IsUtf16(bytes)) return "the draft is in UTF-16, please save it as UTF-8";
  if (IsBinary(bytes.substr(0, kSniffedBytes))) return "this looks like a binary file, not a draft";
  return "";
}

}  // namespace decline_lint
