// SHA-256 (FIPS 180-4), for the split of a labelled folder into tuned and kept drafts.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace decline_lint {

/// The digest as eight 32-bit words, the most significant first.
std::array<uint32_t, 8> Sha256(std::string_view bytes);

}  // namespace decline_lint
