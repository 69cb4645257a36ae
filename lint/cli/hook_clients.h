// What has to be changed so that a mail program asks decline-lint before it sends: a row a program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/expected.h"

namespace decline_lint {

struct HookChange {
  enum class Kind : uint8_t {
    kBlock,    ///< lines in a file that may hold others
    kFile,     ///< a file of the program's own
    kProgram,  ///< the same, to be executed
    kLink,     ///< a link to the program
  };
  Kind kind = Kind::kBlock;
  std::string path;
  std::string text;                ///< of a link where it leads to
  std::string_view comment = "#";  ///< of a block
};

/// The names of the mail programs.
inline constexpr std::string_view kHookClients[] = {"git-send-email", "mutt",  "neomutt",
                                                    "aerc",           "msmtp", "mailx",
                                                    "s-nail",         "emacs", "thunderbird"};

struct HookPlan {
  std::vector<HookChange> changes;
  std::string advice;  ///< what is left to do by hand; may be empty
};

/// `file` is the file to change, empty for the one that the mail program reads. The error says why
/// there is nothing that can be changed.
Expected<HookPlan> PlanHook(std::string_view client, const std::string& file);

}  // namespace decline_lint
