// What an excerpt shows of a decoded text, where the raw line says nothing to a reader.
#pragma once

#include <string_view>

#include "lint/base/span.h"
#include "lint/diag/diagnostic.h"

namespace decline_lint {

/// The line of `text` in which `span` begins; of a long one what is around the span.
DecodedLine DecodedLineAt(std::string_view text, Span span);

}  // namespace decline_lint
