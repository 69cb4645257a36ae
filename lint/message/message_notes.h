// What a message is told not to have been read: notes, one form for each kind.
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/message/message.h"

namespace decline_lint {

enum class NoteKind : uint8_t {
  kEncrypted,
  kOpaqueSignature,
  kUnknownEncoding,  ///< about the name of a transfer encoding
  kUnknownCharset,   ///< about the name of a charset
  kTooDeep,
  kTooManyParts,
  kLongHeader,
};

/// Adds a note at `span` of the raw file. `name` is what the message calls it, where the kind asks
/// for it; a long one is cut.
void AddNote(NoteKind kind, Span span, std::string_view name, Message* message);

}  // namespace decline_lint
