// Sizes in bytes as people write them: 200, 64K, 64M, 2G (powers of 1024).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace decline_lint {

/// The number of bytes, or none when the text is no size or does not fit.
std::optional<uint64_t> ParseSize(std::string_view text);

/// "64 MiB"; a size that is no whole number of units is given in bytes: "1000 bytes".
std::string SizeText(uint64_t bytes);

}  // namespace decline_lint
