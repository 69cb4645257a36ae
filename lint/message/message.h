// What a source file is as a message: its header fields and the text that a reader would see.
//
// Reading never fails: it returns a value and diagnostics. For a plain draft the text is the raw
// bytes themselves, so decoded and raw offsets are the same; for mail that is encoded or has parts
// (RFC 2045 to 2049) the text is the subject, a line end, and the words of all readable parts, and
// the OffsetMap leads back from there to the raw file.
//
// Lifetime: `text` views either the source file's bytes or `decoded`, so a Message must not outlive
// its SourceFile and is not copied.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/diag/diagnostic.h"
#include "lint/message/directives.h"
#include "lint/message/mapped_text.h"
#include "lint/message/marked_span.h"
#include "lint/message/mime/calendar.h"
#include "lint/message/offset_map.h"
#include "lint/message/text_stretch.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// A header field (RFC 5322 section 2.2). Spans are of the raw file.
struct HeaderField {
  std::string_view name;  ///< as written, e.g. "Subject"; views the raw bytes
  std::string value;      ///< unfolded and trimmed, encoded words (RFC 2047) read
  Span name_span;
  Span value_span;
};

/// A part that is not linted.
struct Attachment {
  std::string name;  ///< empty when it has none
  Span span;         ///< its body in the raw file
};

struct Message {
  Message() = default;
  Message(Message&&) = default;
  Message& operator=(Message&&) = default;

  std::vector<HeaderField> headers;
  std::unique_ptr<std::string> decoded;  ///< storage of `text` when it is not the raw bytes
  std::string_view text;                 ///< what the scanner reads, UTF-8 as far as the input is
  OffsetMap to_raw;                      ///< offsets of `text` to offsets of the raw file
  Span subject;                          ///< in `text`; empty when there is none
  uint32_t body_begin = 0;               ///< in `text`: the first byte after header lines and a BOM
  /// What the message's structure says about stretches of the text. In order, disjoint, in the
  /// body.
  std::vector<MarkedSpan> marks;
  /// How the text is written in the file, part by part; none where it is the raw bytes. In order.
  std::vector<TextStretch> stretches;
  std::vector<Attachment> attachments;
  /// What a calendar object among the parts says, where the message holds one (RFC 5546).
  std::optional<CalendarInvitation> invitation;
  /// What it says to the linter. The lines of the body that do are not in the text.
  Directives directives;
  /// It stands below a postmark of a mailbox file, which escapes lines (mime/mailbox.h).
  bool from_mailbox = false;
  /// Nothing of the body could be read (it is encrypted): there is nothing to judge.
  bool unreadable = false;
  std::vector<Diagnostic> diagnostics;

  /// The text is `mapped`, kept here.
  void SetDecoded(MappedText mapped);
  /// The first field of that name, in any letter case; null when there is none.
  const HeaderField* FindHeader(std::string_view name) const;
};

/// How the bytes of a file are to be read.
enum class InputKind : uint8_t {
  kAuto,      ///< as mail when the header says that it is encoded or has parts; else as typed
  kMail,      ///< as mail, whatever the header says
  kText,      ///< as typed
  kMarkdown,  ///< as typed
  kHtml,      ///< as a web page
  kWireMail,  ///< as mail from a mail server: its header may hold fields of any name
};

/// What is beyond a limit is left out, and a note says so.
struct MessageLimits {
  uint32_t max_depth = 32;  ///< of parts in parts
  uint32_t max_parts = 1000;
  uint32_t max_header_bytes = 1 << 20;  ///< of one header
  uint32_t max_fields = 10000;          ///< of one header
};

/// Reads a draft or a mail of any kind. A plain draft costs what ReadPlainMessage costs.
Message ReadMessage(const SourceFile& file, InputKind kind = InputKind::kAuto,
                    const MessageLimits& limits = {});

/// Reads a draft as it is typed: UTF-8 text, optionally with header lines at the top
/// (`Subject:`, `To:`, `Date:` ... ended by an empty line, or directly followed by text).
/// A byte order mark at the start is skipped. With `has_header` all lines up to the first empty one
/// are a header, whatever their names.
Message ReadPlainMessage(const SourceFile& file, const MessageLimits& limits = {},
                         bool has_header = false);

}  // namespace decline_lint
