// What settings say of the mail server's filter (lint/hooks/milter), beside `hooks`, which counts
// for it as for any other hook:
//
//   milter:
//     socket: unix:/run/decline-lint/milter.sock
//     action: quarantine            # what becomes of mail that hooks.block stops
//     overrides:
//       - senders: ["*@press.example.org"]
//         recipients: ["*@example.net"]
//         action: reject
//         packs: [house-style]
//
// Like `hooks` it counts in the user's own file and in that of --config alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lint/config/hook_settings.h"
#include "lint/config/sourced.h"

namespace decline_lint {

/// What becomes of mail that is stopped; in the order of how hard that is.
enum class MailAction : uint8_t {
  kLog,         ///< it goes its way; the log and the counters know
  kHeader,      ///< it goes its way with a header field of the findings
  kQuarantine,  ///< the mail server holds it until somebody looks
  kReject,      ///< the sender's program gets the findings as the answer
};

/// One item of `overrides`: for the mail of these senders to these recipients.
struct MailOverride {
  std::vector<std::string> senders;     ///< globs; empty for all
  std::vector<std::string> recipients;  ///< globs; empty for all
  std::optional<Sourced<Threshold>> block;
  std::optional<Sourced<MailAction>> action;
  std::optional<Sourced<bool>> tell_sender;
  std::optional<Sourced<std::vector<std::string>>> packs;
};

struct MilterSettings {
  std::optional<Sourced<std::string>> socket;  ///< unix:PATH, inet:PORT@ADDRESS, inet6:...
  std::optional<Sourced<std::string>> socket_group;
  std::optional<Sourced<uint32_t>> socket_mode;
  std::optional<Sourced<std::string>> user;
  std::optional<Sourced<std::string>> metrics_file;
  std::optional<Sourced<MailAction>> action;
  std::optional<Sourced<bool>> tell_sender;
  std::optional<Sourced<uint32_t>> max_kilobytes;
  std::optional<Sourced<Unjudged>> large;
  std::vector<MailOverride> overrides;
};

}  // namespace decline_lint
