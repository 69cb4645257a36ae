// Takes out of a mended letter what it says to the linter alone (lint/message/directives.h): no
// reader is meant to see it.
#pragma once

#include <string>

#include "lint/message/message.h"
#include "lint/source/source_file.h"

namespace decline_lint {

struct StrippedLetter {
  std::string bytes;
  /// False when a directive stands in a part that would have to be encoded anew: it is left there.
  bool complete = true;
};

/// `kind` and `limits` are those with which the letter is linted.
StrippedLetter StripDirectives(const SourceFile& file, InputKind kind, MessageLimits limits);

}  // namespace decline_lint
