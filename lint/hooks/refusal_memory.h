// Remembers for some minutes which messages were refused, so that a second try sends them: the one
// way to say "send anyway" that any mail program has.
//
// A file without content for each message, named by its MailKey, in a folder of the user's own; its
// time of change is when the message was refused. Damage to it costs a second try, never a mail.
#pragma once

#include <chrono>
#include <string>

namespace decline_lint {

/// Whether the message was refused within the last `span`.
bool WasRefused(const std::string& key, std::chrono::minutes span);

/// Notes that it was refused just now; false when that cannot be kept. Forgets what is older than
/// `span`.
bool RememberRefusal(const std::string& key, std::chrono::minutes span);

}  // namespace decline_lint
