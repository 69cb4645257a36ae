// Which drafts a command line names: files, standard input, and what lies below folders.
//
// Below a folder these are the files that end in .txt, .eml, .md or .mbox (in any letter case), and
// all messages of a Maildir: a folder with the folders `cur` and `new` in it, whose files have
// names of any kind. They are sorted by path so that the output is the same everywhere. Hidden
// files and folders are left out, and links to folders are not followed. A file that is named
// itself is taken whatever it is called.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace decline_lint {

struct Input {
  std::string path;       ///< what to open; empty for standard input
  std::string name;       ///< what diagnostics call it
  std::string problem{};  ///< why it cannot be linted, empty unless known already
  /// Of a file that is known to be a mailbox; a small one may turn out to be one when it is read.
  uint64_t mailbox_bytes = 0;
  uint32_t setup = 0;  ///< how to lint it, see draft_setups.h
};

/// The inputs in the order of the arguments. What is wrong with one, a folder without drafts among
/// it, stands in its `problem`.
std::vector<Input> CollectInputs(const std::vector<std::string>& arguments,
                                 const std::string& stdin_name);

}  // namespace decline_lint
