// The program that really takes mail: the one that is set, or the system's own, and never this one.
#pragma once

#include <string>
#include <vector>

#include "lint/base/expected.h"

namespace decline_lint {

/// The program, by its full path, and its first arguments. `chosen` is what the user set; empty to
/// look in the usual places and on PATH. The error says what to do.
Expected<std::vector<std::string>> FindRealSendmail(const std::vector<std::string>& chosen);

/// Becomes that program, with `input` from its beginning as standard input; returns only when that
/// fails, and what was wrong. Nothing is handed over before: either all of the mail is, or nothing.
std::string BecomeSendmail(const std::vector<std::string>& program,
                           const std::vector<std::string>& arguments, int input);

/// Whether this process was started by a chain of programs in which it stands already: a "real"
/// sendmail that calls this one would go round for ever.
bool GoesRound();

}  // namespace decline_lint
