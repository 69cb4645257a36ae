// The mail that a request describes, written down so that it can be judged like any other.
//
// Nobody sends it. Its text is the body of the request, byte for byte, so that a place in one is a
// place in the other; attachments are empty parts that have a name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lint/base/span.h"
#include "lint/hooks/native_host/native_request.h"

namespace decline_lint {

struct ComposedMail {
  std::string bytes;
  Span body;     ///< of `bytes`
  Span subject;  ///< its value; empty at 0 when there is none
};

/// `date`: when it is sent, as a header field has it (RFC 5322 section 3.3); a mail that leaves
/// late is judged otherwise than a draft that lies about. Empty for none.
ComposedMail ComposeMail(const NativeRequest& request, std::string_view date);

}  // namespace decline_lint
