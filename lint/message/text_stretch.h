// How a stretch of a message's text is written in the file: what an edit of it must keep to.
#pragma once

#include <cstdint>
#include <string>

#include "lint/base/span.h"
#include "lint/message/mime/transfer_encoding.h"

namespace decline_lint {

struct TextStretch {
  Span text;  ///< in Message::text
  Span body;  ///< the encoded bytes of its part in the raw file
  TransferEncoding encoding = TransferEncoding::kIdentity;
  std::string charset;
  bool flowed = false;  ///< RFC 3676
  bool delsp = false;
  bool html = false;
  /// An alternative part says the same once more: a change of this one alone would not reach
  /// whoever reads the other.
  bool has_twin = false;
};

}  // namespace decline_lint
