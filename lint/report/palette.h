// The colours of the text format, as compilers use them: ECMA-48 SGR sequences, or nothing.
#pragma once

#include <string_view>

#include "lint/diag/diagnostic.h"

namespace decline_lint {

struct Palette {
  std::string_view place;
  std::string_view error;
  std::string_view warning;
  std::string_view note;
  std::string_view caret;
  std::string_view label;
  std::string_view reset;

  std::string_view Of(Severity severity) const {
    if (severity == Severity::kError) return error;
    return severity == Severity::kWarning ? warning : note;
  }
};

inline constexpr Palette kPlain{};
inline constexpr Palette kColored{
    .place = "\x1B[1m",
    .error = "\x1B[1;31m",
    .warning = "\x1B[1;35m",
    .note = "\x1B[1;36m",
    .caret = "\x1B[1;32m",
    .label = "\x1B[1m",
    .reset = "\x1B[0m",
};

}  // namespace decline_lint
