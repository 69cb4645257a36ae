// Judges a message in a child process, so that nothing that can befall a linter (a crash, endless
// work, no memory) befalls the hook that holds somebody's mail.
//
// The child reads settings and rules as well, since those may be broken, too. What it writes to
// standard error is caught, never shown behind the back of the hook. It gets a copy of the caller's
// memory, so the caller should be small and have no threads; the mail itself is handed over as a
// file.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lint/hooks/hook_rules.h"
#include "lint/hooks/judge.h"

namespace decline_lint {

/// The first bytes of a message that are judged; what comes later is hardly text.
inline constexpr uint64_t kMostJudgedBytes = uint64_t{16} << 20;

struct GuardedVerdict {
  /// Its findings come without fixes, notes and decoded words.
  HookVerdict verdict;
  HookPolicy policy;
  /// Whether the policy is known, see PolicyRead::trusted.
  bool policy_known = false;
  /// There is a mistake in settings or rules; verdict.text shows it.
  bool bad_settings = false;
};

struct MailToJudge {
  int descriptor = -1;  ///< a file that holds the message; its offset is left alone
  std::string name;     ///< what findings call it
  std::vector<std::string> recipients;
  /// The day on which the message came that this one answers, where the caller knows it.
  std::optional<std::chrono::sys_days> invited = {};
};

/// `policy` counts until the settings are known. Waits for policy.time_limit at most.
GuardedVerdict JudgeInChild(HookRules& rules, const HookPolicy& policy, const MailToJudge& mail);

/// The policy alone, with the same care; `verdict` means nothing.
GuardedVerdict ReadPolicyInChild(HookRules& rules, const HookPolicy& policy);

}  // namespace decline_lint
