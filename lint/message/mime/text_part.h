// The text of one part of a mail as its reader sees it: transfer encoding, charset, format=flowed
// and HTML undone.
#pragma once

#include <vector>

#include "lint/message/mapped_text.h"
#include "lint/message/marked_span.h"
#include "lint/message/message.h"
#include "lint/message/mime/mime_part.h"

namespace decline_lint {

struct TextPart {
  MappedText text;
  std::vector<MarkedSpan> marks;  ///< in the text; ordered and disjoint
};

bool IsPlainText(const MimePart& part);
bool IsHtml(const MimePart& part);

/// Reads a part that is plain text or HTML. What cannot be read is told in `message`.
TextPart ReadTextPart(std::string_view bytes, const MimePart& part, Message* message);

}  // namespace decline_lint
