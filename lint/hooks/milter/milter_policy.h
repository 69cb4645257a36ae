// What the mail server's filter does with mail, for each recipient.
//
// Mail has one sender and many recipients, and each recipient may have settings of its own: which
// packs speak up, what stops a message, what becomes of it then. A server takes or refuses a
// message as a whole, so it is judged once for each *different* treatment among its recipients, and
// the hardest action wins: what one recipient must not get, none gets.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/config/milter_settings.h"
#include "lint/hooks/policy.h"

namespace decline_lint {

/// How mail to some recipients is judged, and what becomes of it if it is stopped.
struct Treatment {
  Threshold block = Threshold::kWarning;
  MailAction action = MailAction::kReject;
  bool tell_sender = false;
  std::vector<std::string> packs;  ///< that speak up whatever the mail is about; empty: as ever
  friend bool operator==(const Treatment&, const Treatment&) = default;
};

/// What the process that talks to the mail server must know; the rest is the judge's.
struct FrontPolicy {
  uint64_t max_bytes = uint64_t{4} << 20;
  Unjudged large = Unjudged::kSend;
  Unjudged when_linter_fails = Unjudged::kRefuse;
  uint32_t time_limit = 20;  ///< seconds
};

struct MilterPolicy {
  HookPolicy hook;  ///< its `block` and `packs` are those of the default treatment
  MailAction action = MailAction::kReject;
  bool tell_sender = false;
  uint64_t max_bytes = uint64_t{4} << 20;
  Unjudged large = Unjudged::kSend;
  std::vector<MailOverride> overrides;

  std::string socket;
  std::string socket_group;  ///< a name or a number; empty to leave it
  uint32_t socket_mode = 0660;
  std::string user;          ///< whom to become; empty to stay
  std::string metrics_file;  ///< empty for none

  FrontPolicy Front() const;
};

/// What is set replaces what stood in the policy; overrides are added behind those there are.
void Override(const MilterSettings& by, MilterPolicy& policy);

/// Addresses are bare and in small letters.
Treatment TreatmentFor(const MilterPolicy& policy, const std::string& sender,
                       const std::string& recipient);

/// Recipients that are treated alike.
struct RecipientGroup {
  Treatment treatment;
  std::vector<std::string> recipients;
};

/// Every recipient is in one group; groups stand in the order of their first recipients. Without
/// recipients there are no groups.
std::vector<RecipientGroup> GroupRecipients(const MilterPolicy& policy, const std::string& sender,
                                            const std::vector<std::string>& recipients);

/// "<Ann@Example.org>" as "ann@example.org".
std::string BareAddress(std::string_view path);

}  // namespace decline_lint
