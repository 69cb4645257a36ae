#include "lint/report/uri.h"

namespace decline_lint {
namespace {

/// RFC 3986 section 3.3: pchar, and the slash between segments.
bool MayStandInPath(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool digit = c >= '0' && c <= '9';
  return letter || digit ||
         std::string_view("-._~!$&'()*+,;=:@/").find(c) != std::string_view::npos;
}

}  // namespace

std::string PathToUri(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string uri;
  const bool colon_first = path.substr(0, path.find('/')).find(':') != path.npos;
  if (path.starts_with('/')) uri = "file://";
  if (colon_first) uri = "./";
  for (char c : path) {
    if (MayStandInPath(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += "0123456789ABCDEF"[byte >> 4];
    uri += "0123456789ABCDEF"[byte & 0xF];
  }
  return uri;
}

}  // namespace decline_lint
