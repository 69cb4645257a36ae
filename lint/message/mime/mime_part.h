// The tree of parts that a mail is made of (RFC 2045, 2046), by their places in the file; nothing
// is decoded here.
//
//   multipart/mixed
//     multipart/alternative
//       text/plain
//       text/html
//     application/pdf, a file
//
// Lying structure is read as far as it goes: a part ends at any boundary of the multiparts around
// it, so missing end boundaries and cut-off messages lose nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/message/message.h"
#include "lint/message/mime/raw_field.h"
#include "lint/message/mime/transfer_encoding.h"

namespace decline_lint {

/// What the header of a part says about its body. Spans are of the file.
struct PartHeader {
  std::string type = "text/plain";  ///< in lower case
  Span type_span;
  std::string charset;
  std::string boundary;
  std::string smime_type;
  bool flowed = false;  ///< RFC 3676
  bool delsp = false;
  TransferEncoding encoding = TransferEncoding::kIdentity;
  Span encoding_span;
  bool attached = false;  ///< Content-Disposition: attachment
  std::string filename;   ///< UTF-8
  std::string content_id;
  std::string start;  ///< of multipart/related: the content id of its root (RFC 2387)

  /// Takes a Content-* field; all others are left.
  void AddField(std::string_view bytes, const RawField& field);
};

struct MimePart {
  PartHeader header;
  Span header_span;
  Span body;
  /// The parts of a multipart; the one message in a message/rfc822.
  std::vector<MimePart> children;
};

/// Reads the parts of a message whose header is known and whose body begins at `body_begin`. One
/// pass over the bytes. What is over a limit is left out with a note in `message`.
MimePart ReadParts(std::string_view bytes, PartHeader header, uint32_t body_begin,
                   const MessageLimits& limits, Message* message);

}  // namespace decline_lint
