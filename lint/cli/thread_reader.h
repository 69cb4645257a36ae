// Reads the mails that drafts may answer (--thread): when they were sent, and by whom.
#pragma once

#include <string>

#include "lint/base/expected.h"
#include "lint/engine/message_index.h"

namespace decline_lint {

/// The mails that `path` names: a mail, a mailbox file, or a folder, a Maildir among them. Of each
/// only the header is read. An error when there is none.
Expected<MessageIndex> ReadThread(const std::string& path);

}  // namespace decline_lint
