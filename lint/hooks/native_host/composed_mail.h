// The mail that a request describes, written down so that it can be judged like any other.
//
// Nobody sends it. Its text is the body of the request, byte for byte, so that a place in one is a
// place in the other; attachments are empty parts that have a name.
#pragma once

#include <cstdint>
#include <string>

#include "lint/base/span.h"
#include "lint/hooks/native_host/native_request.h"

namespace decline_lint {

struct ComposedMail {
  std::string bytes;
  Span body;     ///< of `bytes`
  Span subject;  ///< its value; empty at 0 when there is none
};

ComposedMail ComposeMail(const NativeRequest& request);

}  // namespace decline_lint
