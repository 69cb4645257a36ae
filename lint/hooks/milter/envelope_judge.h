// Judges a message for all of its recipients: the question of MailJudge, asked once for each
// treatment among them, and the answers put together. Does no I/O; the rules must outlive it.
#pragma once

#include "lint/hooks/hook_rules.h"
#include "lint/hooks/milter/mail_verdict.h"
#include "lint/hooks/milter/milter_policy.h"

namespace decline_lint {

struct EnvelopeVerdict {
  MailVerdict mail;
  /// The findings as `decline-lint FILE` shows them, where the sender is to be told of them.
  std::string for_sender;
};

EnvelopeVerdict JudgeEnvelope(const RulesToJudge& rules, const MilterPolicy& policy,
                              const MailToFilter& mail);

}  // namespace decline_lint
