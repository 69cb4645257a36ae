// Keeps a message that was not sent, since some mail programs lose it then.
#pragma once

#include <string>

#include "lint/base/expected.h"
#include "lint/hooks/spool.h"

namespace decline_lint {

/// The path of a file that nobody else can read, on disk when this returns. The same message kept
/// again has the same path. Kept messages are the user's: none is ever deleted.
Expected<std::string> KeepMail(const Spool& mail, const std::string& key);

}  // namespace decline_lint
