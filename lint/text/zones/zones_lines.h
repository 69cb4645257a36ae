// The lines of a text, forwards and backwards, without a list of them.
//
// Lines end at LF or CRLF; a text without any LF has lone CRs for line ends. A line knows its
// content: what is left without the white space around it (no-break spaces too). Offsets are bytes
// of the text.
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

struct Line {
  uint32_t begin = 0;  ///< first byte, indentation included
  uint32_t next = 0;   ///< where the next line begins, after the line end
  Span content;        ///< trimmed; empty for a blank line

  bool blank() const { return content.empty(); }
};

class Lines {
 public:
  explicit Lines(std::string_view text);
  /// Those of the text up to `end` only.
  Lines Until(uint32_t end) const;
  /// The same, and what follows is known to be quoted.
  Lines UntilQuote(uint32_t end) const;

  std::string_view text() const { return text_; }
  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }
  bool ends_at_quote() const { return ends_at_quote_; }
  std::string_view Content(const Line& line) const { return Slice(text_, line.content); }

  /// The line that begins at `begin`, which must be before the end.
  Line At(uint32_t begin) const;
  /// The line that ends at `end` (where the next one begins), which must not be 0.
  Line Before(uint32_t end) const;
  /// The first line from `begin` on that is not blank, or a blank one at the end.
  Line NextWritten(uint32_t begin) const;

 private:
  Lines(std::string_view text, char newline) : text_(text), newline_(newline) {}
  Line Trimmed(uint32_t begin, uint32_t next) const;

  std::string_view text_;
  char newline_;
  bool ends_at_quote_ = false;
};

}  // namespace decline_lint
