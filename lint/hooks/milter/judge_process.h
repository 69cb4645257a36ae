// The judge: a process that has read settings and rules, and forks a child for each message.
//
// A child starts with the rules in memory, so it costs a fork and not a start; whatever befalls it
// (a crash, endless work, no memory) befalls one message alone, and nothing of a message is left
// when it is judged. The judge itself touches no mail. New settings mean a new judge: only when it
// says that it could read them does the old one go, so a mistake in them changes nothing.
#pragma once

#include "lint/hooks/milter/judge_channel.h"
#include "lint/hooks/milter/milter_sources.h"
#include "lint/hooks/milter/shared_state.h"

namespace decline_lint {

/// What a judge tells when it is ready, as bytes for a pipe.
struct JudgeIsReady {
  FrontPolicy front;
};

/// False when they do not fit each other, which is told on standard error.
bool AreUsable(const MilterPolicy& policy, const RulesToJudge& rules);

/// Never returns: reads settings and rules, writes JudgeIsReady to `ready`, and serves requests
/// until SIGTERM. Ends with MailExit::kBadSettings when there is a mistake, which is told on
/// standard error.
[[noreturn]] void BeJudge(MilterSources& sources, const JudgeChannel& channel, FileDescriptor ready,
                          SharedState& shared);

}  // namespace decline_lint
