// Reads drafts and rule files whole, and says in words why one cannot be read.
//
// Plain read(2) into one buffer of the right size: a letter is so short that mapping it into memory
// would cost more than copying it. Errors are one line without the file's name, which the
// caller puts in front: "no such file".
#pragma once

#include <cstdint>
#include <string>

#include "lint/base/expected.h"
#include "lint/base/system_error.h"

namespace decline_lint {

/// What --max-bytes is unless given.
inline constexpr uint64_t kDefaultMaxBytes = uint64_t{64} << 20;

/// The bytes of a file, a pipe or a device, at most `max_bytes` of them.
Expected<std::string> ReadFile(const std::string& path, uint64_t max_bytes);

/// The first bytes of a file, at most `max_bytes` of them.
Expected<std::string> ReadHead(const std::string& path, uint64_t max_bytes);

/// The bytes of standard input up to its end.
Expected<std::string> ReadStandardInput(uint64_t max_bytes);

}  // namespace decline_lint
