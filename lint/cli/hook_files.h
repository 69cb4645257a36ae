// The files that `install-hook` writes: those of hooks/, embedded at build time
// (cmake/HookFiles.cmake).
#pragma once

#include <span>
#include <string_view>

namespace decline_lint {

struct HookFile {
  std::string_view name;  ///< below hooks/: "mutt/decline-lint.muttrc"
  /// @PROGRAM@ stands for this program, @LINK@ for a link to it that is called sendmail,
  /// @NATIVE_HOST@ for one that Thunderbird starts.
  std::string_view text;
};

std::span<const HookFile> HookFiles();

}  // namespace decline_lint
