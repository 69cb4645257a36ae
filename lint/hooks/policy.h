// What a hook does with a message: when it stops one, when it lets one go that it could not judge,
// and how its user has one sent anyway.
//
// A value like any other: made of what is built in, the settings, the environment and the command
// line, in this order, and then handed to whoever needs it.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "lint/config/hook_settings.h"

namespace decline_lint {

struct BypassWays {
  bool header = true;       ///< `X-Decline-Lint: skip`
  bool again = true;        ///< a second try
  bool environment = true;  ///< DECLINE_LINT=off
};

struct HookPolicy {
  /// The least severity that stops a message; kNever tells the findings and sends.
  Threshold block = Threshold::kWarning;
  Unjudged when_linter_fails = Unjudged::kRefuse;
  Unjudged encrypted = Unjudged::kSend;
  BypassWays bypass = {};
  std::chrono::minutes again{10};
  std::chrono::seconds time_limit{20};
  /// The packs that may speak up, whatever the message is about; empty for those that apply to it.
  std::vector<std::string> packs = {};
  /// Globs; a message is not judged that goes to nobody else.
  std::vector<std::string> skip_recipients = {};
  /// The program that takes the mail, and its first arguments; empty for the one that is found.
  std::vector<std::string> sendmail = {};
};

/// What is set replaces what stood in the policy.
void Override(const HookSettings& by, HookPolicy& policy);

}  // namespace decline_lint
