// Every option of the program, one row each: parsing, --help and the suggestions for mistyped words
// all come from here.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "lint/cli/options.h"

namespace decline_lint {

struct CommandRow {
  Command command;
  std::string_view name;       ///< empty for linting, which needs no word
  std::string_view arguments;  ///< as in the usage line: "FILE..."
  std::string_view about;
  std::span<const std::string_view> choices = {};  ///< what its argument may be, if known
};

struct OptionRow {
  std::string_view names;  ///< "-q,--quiet"
  std::string_view value;  ///< what stands for the value in --help; empty for a switch
  std::string_view group;  ///< heading in --help; empty for what --help does not show
  std::string_view about;  ///< may hold line breaks
  uint16_t commands;       ///< bits, see AppliesTo
  /// Puts a value into the options; gives what is wrong with it, or nothing.
  std::string (*apply)(std::string_view value, Options& options);
  std::span<const std::string_view> choices = {};  ///< what the value may be, if known

  bool AppliesTo(Command command) const { return (commands >> static_cast<int>(command)) & 1; }
};

std::span<const CommandRow> CommandRows();
std::span<const OptionRow> OptionRows();

}  // namespace decline_lint
