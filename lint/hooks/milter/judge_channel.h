// How messages get from the process at the mail server's side to the judge, and verdicts back.
//
// A request is one packet on a socket pair that carries two descriptors: a file in memory that
// holds the message, and the end of a pipe for the verdict. The pair outlives every judge: what is
// asked while one is being replaced waits for the next one. A pipe that closes without a verdict
// says that its judge died.
#pragma once

#include <chrono>
#include <optional>

#include "lint/base/expected.h"
#include "lint/hooks/file_bytes.h"
#include "lint/hooks/milter/mail_verdict.h"

namespace decline_lint {

struct JudgeChannel {
  FileDescriptor asking;   ///< may be used by any number of threads
  FileDescriptor judging;  ///< whichever process reads a request has it alone
};

Expected<JudgeChannel> OpenJudgeChannel();

struct JudgeRequest {
  FileDescriptor mail;
  FileDescriptor answer;
};

/// The next request; none when there is none at the moment, or it is damaged.
std::optional<JudgeRequest> TakeRequest(int judging);

/// Asks for a verdict and waits for it, at most `limit`; the error says what happened instead.
Expected<MailVerdict> AskJudge(int asking, const MailToFilter& mail,
                               std::chrono::milliseconds limit);

}  // namespace decline_lint
