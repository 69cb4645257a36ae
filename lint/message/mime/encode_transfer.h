// Applies a content transfer encoding (RFC 2045 section 6) to what is put into a part.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

/// What to write in the place of the bytes `replaced` of a file in quoted-printable, so that it
/// means `bytes` and no line gets longer than 76 (rule 5). Line ends in `bytes` are hard ones.
std::string EncodeQuotedPrintable(std::string_view bytes, std::string_view file, Span replaced,
                                  std::string_view line_end);

/// `bytes` in lines of at most `line_length` symbols, without a last line end.
std::string EncodeBase64(std::string_view bytes, uint32_t line_length, std::string_view line_end);

}  // namespace decline_lint
