// What a message says to the linter and not to its reader, and where that must be cut out.
//
//   X-Decline-Lint: disable=promptness,missing-reason     a header field, or
//   %% decline-lint: disable=promptness                   a line of its own in the body
//
// Both count for the whole draft. `skip` instead of a list says that it is not to be linted at all.
// No reader is meant to see either: such lines are no text to the linter, and whoever sends the
// message (a hook, `fix`) cuts them out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"

namespace decline_lint {

struct Message;

/// One word of a directive. Spans are of the raw file.
struct DirectiveWord {
  enum class Kind : uint8_t { kDisable, kSkip, kUnknown };
  Kind kind = Kind::kUnknown;
  std::string text;  ///< of kDisable the rule's id
  Span span;
};

/// Raw bytes to cut out of a message.
struct DirectiveCut {
  Span span;
  /// Without them the rest reads as before. False inside base64, where bytes are not letters: the
  /// part must be decoded, cut and encoded again.
  bool is_exact = true;
};

struct Directives {
  std::vector<DirectiveWord> words;
  std::vector<DirectiveCut> cuts;  ///< in order, disjoint

  bool Skip() const;
};

/// Finds the directives of a message that was read and takes their lines out of its text, so that
/// the text is what the reader gets. A message without directives is left untouched, at the cost of
/// one search.
void TakeDirectives(std::string_view raw, Message* message);

}  // namespace decline_lint
