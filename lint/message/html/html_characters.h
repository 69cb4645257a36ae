// Reads the characters of a text between tags: references, white space, what is not UTF-8.
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/base/span.h"
#include "lint/message/html/html_reference.h"
#include "lint/message/html/html_writer.h"

namespace decline_lint {

class HtmlCharacters {
 public:
  /// Both must outlive this.
  HtmlCharacters(std::string_view source, HtmlWriter* writer) : source_(source), writer_(writer) {}

  /// Writes what the source at `text`, which has no tags, stands for. In a text that keeps its line
  /// ends each is one; else they are white space.
  void Read(Span text, bool keeps_line_ends);

 private:
  /// Both return the end of what they read.
  uint32_t ReadBlanks(Span text, bool keeps_line_ends);
  uint32_t ReadReference(Span text);
  uint32_t ReadHigh(Span text);

  std::string_view source_;
  HtmlWriter* writer_;
  HtmlReferences references_;
};

}  // namespace decline_lint
