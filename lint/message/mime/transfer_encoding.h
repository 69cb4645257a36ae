// Undoes a content transfer encoding (RFC 2045 section 6), however roughly it was applied.
//
// Quoted-printable: soft line breaks and white space before line ends vanish; a "=" that starts no
// hex pair stands for itself. Base64: what is not of the alphabet is skipped, padding may be
// missing or stand in the middle.
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/base/span.h"
#include "lint/message/mapped_text.h"

namespace decline_lint {

enum class TransferEncoding : uint8_t { kIdentity, kQuotedPrintable, kBase64, kUnknown };

/// The encoding of that name, in any letter case; 7bit, 8bit and binary are the identity.
TransferEncoding FindTransferEncoding(std::string_view name);

/// Decodes the bytes `body` of a file. Linear. An unknown encoding is left as it is.
MappedText DecodeTransfer(std::string_view bytes, Span body, TransferEncoding encoding);

/// The same for a body that stands in a mailbox file: escaped lines (mailbox.h) lose their ">".
MappedText DecodeFromMailbox(std::string_view bytes, Span body, TransferEncoding encoding);

/// The value of a hex digit in either case; -1 for any other byte.
int HexValue(char digit);

/// Decodes base64 that stands in `span` and appends what it gives.
void AppendBase64(std::string_view bytes, Span span, MappedText* out);

}  // namespace decline_lint
