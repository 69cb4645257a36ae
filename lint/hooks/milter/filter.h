// The side of the filter that talks to the mail server, by libmilter.
//
// libmilter has threads, as many as there are connections at work, and calls back with what the
// server tells of a message; a connection may go from one thread to another. The message is kept
// until its end, then the judge is asked (judge_channel.h) and its verdict carried out. Whatever
// goes wrong here (no judge, no memory, no time), the message stays the mail server's: the filter
// only ever says "go on", "try again later", "hold it" or "no".
//
// Until the end nothing is answered that need not be: the server is told not to wait for it.
#pragma once

#include <string>

#include "lint/base/expected.h"
#include "lint/hooks/milter/shared_state.h"

namespace decline_lint {

/// What the threads need. Must outlive the process's use of the filter.
struct FilterContext {
  SharedState* shared = nullptr;
  int asking = -1;  ///< see judge_channel.h
};

/// Opens the socket, "unix:/path" or "inet:port@address", with these rights (of a Unix socket). The
/// listening descriptor, which children inherit. One that a filter that is gone left behind is
/// replaced; one at which somebody still listens is an error.
Expected<int> OpenMilterSocket(const std::string& socket, uint32_t mode);

/// Serves until the process is ended; returns only when libmilter cannot go on, with an exit
/// status.
int ServeMailServer(const FilterContext& context);

}  // namespace decline_lint
