// Writes down what was read of HTML: "my words\n\n[quoted: theirs]".
#pragma once

#include <string>

#include "lint/message/html/html_text.h"

namespace decline_lint {

inline std::string Marked(const HtmlText& read) {
  std::string out;
  uint32_t at = 0;
  for (const MarkedSpan& mark : read.marks) {
    out.append(read.text, at, mark.span.begin - at);
    out += mark.kind == MarkKind::kQuoted      ? "[quoted: "
           : mark.kind == MarkKind::kSignature ? "[signature: "
                                               : "[attribution: ";
    out.append(Slice(read.text, mark.span)).append("]");
    at = mark.span.end;
  }
  return out.append(read.text, at);
}

}  // namespace decline_lint
