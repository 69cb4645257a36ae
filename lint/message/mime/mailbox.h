// Mailbox files ("mbox", RFC 4155): many messages one behind the other, each below a postmark.
//
//   From ann@example.org Mon Feb  9 08:51:00 2026      the postmark, no header field
//   From: Ann <ann@example.org>
//
//   >From here on we meet weekly.                      a line of the message that begins "From "
//
// Such lines are escaped with a ">". Programs differ in whether they escape lines that are escaped
// already (mboxrd does, mboxo does not); those look quoted either way, so one way back serves both.
// Lengths told by a header field (mboxcl) are not heeded: they lie once anything was edited.
//
// "From " opens many a sentence. A postmark is told by a clock time between a month and a year,
// in English whoever writes it, and by the header line below it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

/// How far a postmark and the name of the field below it reach: with as many bytes, or all there
/// are, from its beginning on, a postmark is known for certain.
inline constexpr size_t kMaxPostmarkBytes = 1024;

/// Whether the line that begins at `at` is a postmark.
bool IsPostmark(std::string_view bytes, size_t at);

struct MailboxLines {
  size_t next = 0;     ///< the beginning of the line where the search stopped
  uint32_t lines = 0;  ///< how many lines were passed, counted as SourceFile counts them
  bool found = false;
};

/// The first postmark of the lines that begin in [`from`, `limit`). Without one the search stops at
/// `limit`, or at a line that does not end.
MailboxLines FindPostmark(std::string_view bytes, size_t from, size_t limit);

/// The first line in `span`, whose beginning begins a line, that is an escaped "From ": where its
/// first ">" stands; the end of `span` for none.
uint32_t FindEscapedFrom(std::string_view bytes, Span span);

}  // namespace decline_lint
