// A few lines of the program's own in a configuration file of somebody else's, which can be taken
// out again to the byte.
//
//   # >>> decline-lint mutt >>>
//   set wait_key=no
//   # <<< decline-lint mutt <<<
//
// What had to be changed for them to stand on lines of their own is written into the first line.
#pragma once

#include <string>
#include <string_view>

namespace decline_lint {

struct ConfigBlock {
  std::string_view comment = "#";  ///< what a comment begins with
  std::string_view name;           ///< tells it from other blocks
  std::string text;                ///< whole lines
};

/// A file before the block comes into it.
struct Before {
  std::string_view text;
  bool is_there = true;
};

/// The file with the block, in the place of an older one or at its end.
std::string WithBlock(Before file, const ConfigBlock& block);

/// The file without it, as it was before; unchanged where there is none.
std::string WithoutBlock(std::string_view file, const ConfigBlock& block);

/// Whether a file with a block was there before, without a byte in it.
bool WasEmpty(std::string_view file);

}  // namespace decline_lint
