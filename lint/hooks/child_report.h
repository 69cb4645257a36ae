// What the judging child tells its parent, as bytes for a pipe.
//
// Both are the same program on the same machine, so numbers go as they lie in memory. A report is a
// row of frames: the policy as soon as it is known, then a verdict or the word that the settings
// cannot be used. A child that dies leaves a report that ends early; what was told before counts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/hooks/hook_rules.h"
#include "lint/hooks/judge.h"

namespace decline_lint {

std::string PolicyFrame(const PolicyRead& read);
/// The findings come without their fixes, notes and decoded words.
std::string VerdictFrame(const HookVerdict& verdict);
std::string BadSettingsFrame();

struct ChildReport {
  std::optional<PolicyRead> policy;
  std::optional<HookVerdict> verdict;
  bool bad_settings = false;
};

/// What of `bytes` is whole.
ChildReport ReadChildReport(std::string_view bytes);

}  // namespace decline_lint
