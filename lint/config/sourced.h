// A value of the settings, and where it was set.
#pragma once

#include <cstdint>
#include <optional>

#include "lint/base/span.h"

namespace decline_lint {

/// Where a value was set.
struct Origin {
  enum class Kind : uint8_t { kBuiltIn, kFile, kCommandLine };
  Kind kind = Kind::kBuiltIn;
  uint32_t file = 0;        ///< which of the settings files that were read
  Span span;                ///< in that file
  const char* option = "";  ///< of the command line: "--disable"
};

template <typename T>
struct Sourced {
  T value{};
  Origin origin;
};

/// The least severity that makes a run fail. In the order of Severity, and kNever above.
enum class Threshold : uint8_t { kNote, kWarning, kError, kNever };

/// Puts a value into `to` if it is set.
template <typename From, typename To>
void TakeIfSet(const std::optional<Sourced<From>>& from, To& to) {
  if (from) to = To(from->value);
}

}  // namespace decline_lint
