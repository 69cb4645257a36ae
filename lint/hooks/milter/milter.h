// `decline-lint milter`: the filter of a mail server (Postfix, Sendmail), as three kinds of
// processes.
//
//   keeper   reads the settings, opens the socket, gives up root's rights, starts the other two and
//            minds them; signals are for it alone; has no threads and touches no mail
//   front    talks to the mail server by libmilter, a thread for each connection (filter.h)
//   judge    has the rules, and a child for each message (judge_process.h)
//
//   SIGHUP   settings and rules are read again; with a mistake in them the old ones stay in force
//   SIGTERM  no more connections; messages that are on their way are finished; the end
//   SIGUSR1  a status line on standard error, and the metrics file
//
// Nothing is kept between messages, so any number of filters may run beside each other, one with
// each mail server. What becomes of mail while there is no filter is the mail server's to say
// (Postfix: milter_default_action).
#pragma once

#include "lint/hooks/mail_exit.h"
#include "lint/hooks/milter/milter_sources.h"

namespace decline_lint {

/// Returns when it is told to stop, or cannot start.
MailExit RunMilter(MilterSources& sources);

/// Reads settings and rules, and says what they come to; starts nothing.
MailExit CheckMilter(MilterSources& sources);

}  // namespace decline_lint
