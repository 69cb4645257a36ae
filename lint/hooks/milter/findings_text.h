// Findings in the words of mail: as an SMTP reply, as a header field, as a line of a log.
//
// All of it is ASCII: replies may hold nothing else (RFC 5321 section 4.2.1), nor may header fields
// (RFC 5322 section 2.2). What the message says itself stands only where its sender alone reads it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/config/sourced.h"
#include "lint/diag/diagnostic.h"

namespace decline_lint {

/// `text` with common signs spelled in ASCII and all others as '?', at most `most` bytes of it.
std::string AsciiText(std::string_view text, size_t most);

/// The words that a finding is about, as far as they are short and on one line; `raw` is the
/// message.
std::string QuotedWords(const Diagnostic& finding, std::string_view raw);

/// "1 error and 2 warnings", with the rules at fault: "... [harsh-tone too-long]". No word of the
/// message.
std::string FindingsSummary(const std::vector<Diagnostic>& findings);

/// A line each for the findings at or over `block`, worst first; the rest is counted.
std::vector<std::string> ReplyLines(const std::vector<Diagnostic>& findings, Threshold block,
                                    std::string_view raw);

/// The value of X-Decline-Lint-Findings, folded with LF and a tab. No word of the message but those
/// that rules quote.
std::string HeaderValue(const std::vector<Diagnostic>& findings);

}  // namespace decline_lint
