// What a source file is as a message: its header fields and the text that a reader would see.
//
// Reading never fails: it returns a value and diagnostics. For a plain draft the text is the raw
// bytes themselves, so decoded and raw offsets are the same; for encoded mail (RFC 2045) the
// OffsetMap leads back from the decoded text to the raw file.
//
// Lifetime: `text` views either the source file's bytes or `decoded`, so a Message must not outlive
// its SourceFile and is not copied.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/diag/diagnostic.h"
#include "lint/message/offset_map.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// A header field (RFC 5322 section 2.2). Spans are of the raw file.
struct HeaderField {
  std::string_view name;  ///< as written, e.g. "Subject"; views the raw bytes
  std::string value;      ///< unfolded and trimmed
  Span name_span;
  Span value_span;
};

struct Message {
  Message() = default;
  Message(Message&&) = default;
  Message& operator=(Message&&) = default;

  std::vector<HeaderField> headers;
  std::string decoded;      ///< storage of `text` when it is not the raw bytes
  std::string_view text;    ///< what the scanner reads, UTF-8 as far as the input is
  OffsetMap to_raw;         ///< offsets of `text` to offsets of the raw file
  Span subject;             ///< in `text`; empty when there is none
  uint32_t body_begin = 0;  ///< in `text`: the first byte after header lines and a BOM
  std::vector<Diagnostic> diagnostics;

  /// The first field of that name, in any letter case; null when there is none.
  const HeaderField* FindHeader(std::string_view name) const;
};

/// Reads a draft as it is typed: UTF-8 text, optionally with header lines at the top
/// (`Subject:`, `To:`, `Date:` ... ended by an empty line, or directly followed by text).
/// A byte order mark at the start is skipped.
Message ReadPlainMessage(const SourceFile& file);

}  // namespace decline_lint
