// File names as URIs (RFC 3986), for formats that are read by other programs.
#pragma once

#include <string>
#include <string_view>

namespace decline_lint {

/// A relative path gives a relative reference, an absolute one a file: URI (RFC 8089). Any byte
/// that may not stand in a path is percent-encoded, so any file name gives a valid URI.
///   "to send/letter.eml"  "to%20send/letter.eml"
///   "/tmp/letter.eml"     "file:///tmp/letter.eml"
///   "re: offer.txt"       "./re:%20offer.txt"      (RFC 3986 section 4.2)
std::string PathToUri(std::string_view path);

}  // namespace decline_lint
