// What hooks exit with: the statuses of sysexits(3), which mail programs know and show.
#pragma once

namespace decline_lint {

enum class MailExit : int {
  kOk = 0,
  kUsage = 64,         ///< EX_USAGE
  kRefused = 65,       ///< EX_DATAERR
  kNoInput = 66,       ///< EX_NOINPUT
  kLinterFailed = 70,  ///< EX_SOFTWARE
  kNoSendmail = 72,    ///< EX_OSFILE
  kCannotKeep = 74,    ///< EX_IOERR
  kBadSettings = 78,   ///< EX_CONFIG
};

}  // namespace decline_lint
