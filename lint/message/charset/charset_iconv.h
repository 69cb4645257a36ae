// The charsets that the C library knows and we do not: those of East Asia, UTF-16 ...
#pragma once

#include <string>
#include <string_view>

#include "lint/message/offset_map.h"

namespace decline_lint {

/// Appends to `utf8` what `bytes` mean, and to `map` the way back to `bytes`, one character at a
/// time (about 10 MB/s). Bytes without a meaning are U+FFFD. False, and nothing appended, when the
/// charset is not known.
bool ConvertWithIconv(const std::string& charset, std::string_view bytes, std::string* utf8,
                      OffsetMap* map);

}  // namespace decline_lint
