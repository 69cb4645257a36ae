// `decline-lint native-host`: judges drafts for an add-on of a mail program, over native messaging.
//
// The mail program starts it, asks, and ends it by closing its standard input; nothing else may
// stand on standard output than answers. A request that makes no sense is answered by an error, and
// the next one is read; a length that makes no sense ends the program, since it is not known where
// the next request begins. Each message is judged in a child process (guarded_judge.h), so that an
// answer comes even if the linter crashes or takes too long.
#pragma once

#include <string_view>

#include "lint/hooks/hook_rules.h"
#include "lint/hooks/mail_exit.h"

namespace decline_lint {

/// By a link of this name to the program the mail program finds it: its manifest has no place for
/// arguments.
inline constexpr std::string_view kNativeHostName = "decline-lint-native-host";

/// `policy` is what the command line and the environment set, on top of what is built in.
MailExit RunNativeHost(HookRules& rules, const HookPolicy& policy, std::string_view version);

}  // namespace decline_lint
