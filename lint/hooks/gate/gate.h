// `decline-lint gate`: says whether a draft may go out, and leaves it where it is.
//
//   decline-lint gate FILE              exit status 0 or not, for the hooks of other programs
//   decline-lint gate --ask FILE        shows the findings on the terminal and asks
//
// mutt and neomutt have no hook that could stop a message, but their compose menu can pipe it to a
// program and do what another one prints:
//
//   decline-lint gate --ask             gets the text, asks, and remembers the answer; exits with 0
//   decline-lint gate --verdict         prints "push <send-message>", or an echo
//
// The answer is kept for a minute in a file of the user's own, one for each terminal session, and
// read once.
#pragma once

#include <string>

#include "lint/hooks/hook_rules.h"
#include "lint/hooks/mail_exit.h"

namespace decline_lint {

struct GateCall {
  std::string file;  ///< empty for standard input
  bool ask = false;
};

/// `policy` is what the command line and the environment set, on top of what is built in.
MailExit RunGate(const GateCall& call, HookRules& rules, const HookPolicy& policy);

/// Tells mutt what to do after the answer.
MailExit TellGateVerdict();

}  // namespace decline_lint
