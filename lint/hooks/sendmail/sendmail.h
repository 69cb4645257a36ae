// `decline-lint sendmail`: stands where a mail program calls sendmail(8).
//
// Keeps the message from standard input whole, judges it, and becomes the real sendmail with the
// very same bytes and arguments, so that its exit status, its words and its signals are that
// program's own. Prints nothing then: some mail programs take any output for a failure. A message
// that is refused is kept and its findings are told on standard error.
//
// At every moment the mail is either still the caller's (this program fails, and the caller knows),
// or, from one system call on, all of it is the real sendmail's. It is never sent twice, since
// nothing here is run again.
#pragma once

#include <string>
#include <vector>

#include "lint/hooks/hook_rules.h"
#include "lint/hooks/mail_exit.h"
#include "lint/hooks/sendmail/sendmail_call.h"

namespace decline_lint {

/// `policy` is what the command line and the environment set, on top of what is built in. Returns
/// only when the mail was not handed over.
MailExit RunSendmailHook(const SendmailCall& call, HookRules& rules, const HookPolicy& policy);

}  // namespace decline_lint
