// Collects the text of a page, with white space as a browser shows it.
//
// Spaces and line ends are held back until something follows: none stand at the end of a line, and
// there is at most one empty line in a row.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lint/base/span.h"
#include "lint/message/html/html_text.h"

namespace decline_lint {

class HtmlWriter {
 public:
  /// `source` must outlive the writer.
  explicit HtmlWriter(std::string_view source) : source_(source) {}

  /// What follows belongs to such a container, or to none.
  void SetMark(std::optional<MarkKind> mark) { mark_ = mark; }
  /// Characters of the source, as they are.
  void Copy(Span source);
  /// What `source` as a whole stands for.
  void Write(std::string_view text, Span source);
  /// White space, of which a row is one space.
  void Space(Span source);
  /// A space that keeps an otherwise empty line.
  void NoBreakSpace(Span source);
  /// At least `lines` line ends, at the begin or end of a block. All places are of the source.
  void Break(uint32_t lines, uint32_t place);
  /// One more line end: <br>.
  void EndLine(uint32_t place);
  /// The next text opens a list item.
  void OpenItem(uint32_t place);
  void CloseItem() { item_.reset(); }

  HtmlText TakeText() { return std::move(result_); }

 private:
  uint32_t size() const { return static_cast<uint32_t>(result_.text.size()); }
  void AddLineEnds(uint32_t count, uint32_t place);
  /// Returns where the text that follows begins, with its list mark.
  uint32_t WriteHeldBack();
  void AppendAsWhole(std::string_view text, Span source);
  void ExtendMark(uint32_t begin);

  std::string_view source_;
  HtmlText result_;
  std::optional<MarkKind> mark_;
  bool mark_goes_on_ = false;  ///< no other text stands after the last mark
  uint32_t line_ends_ = 0;     ///< held back, at `line_end_place_`
  uint32_t line_end_place_ = 0;
  bool is_blank_line_ = false;  ///< the line has nothing but a no-break space so far
  std::optional<Span> space_;   ///< held back
  std::optional<uint32_t> item_;
};

}  // namespace decline_lint
