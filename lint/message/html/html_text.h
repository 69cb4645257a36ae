// An HTML body as its reader sees it, with the way back to the markup.
//
//   <p>Caf&eacute; <b>noir</b>?</p><blockquote type="cite">Yes</blockquote>
//   Café noir?                                                "é" leads back to "&eacute;"
//                                                             one of the two newlines is an empty
//                                                             line
//   Yes                                                       marked as quoted
//
// The tree is built by a real parser, gumbo, as browsers build theirs (HTML Living Standard,
// section 13.2), so that misnested and unclosed tags mean what they look like. Around that:
//   html_token      cuts the source into tags and text (section 13.2.5)
//   html_skeleton   the short HTML that gumbo sees: a few tags, and a letter for each text
//   html_tree       gumbo itself, in memory that is let go at once
//   html_role       what an element is to its reader: hidden, a line, quoted, a signature
//   html_writer     collects the text, with white space as it is shown
//   html_reference  &eacute; and its like
//
// Blocks are lines; paragraphs, headings, lists, tables and quotes stand between empty lines. A
// list item opens with "• ". White space is one space; line ends count as such in <pre> only. Never
// text are hidden elements, style sheets, scripts, comments, alternatives of images, drawings and
// choices.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/message/marked_span.h"
#include "lint/message/offset_map.h"

namespace decline_lint {

struct HtmlText {
  std::string text;  ///< UTF-8; no blanks at either end, no more than one empty line in a row
  /// Offsets of `text` to offsets of the source. Text that the source does not hold, newlines and
  /// list marks, maps to the place of the tag that it stands for. The identity if `text` is empty.
  OffsetMap to_source;
  /// What the containers of the common mail programs say about `text`. In order, disjoint, never
  /// empty; each goes from a character to a character.
  std::vector<MarkedSpan> marks;
};

/// Never fails, whatever the bytes: what is not UTF-8 becomes U+FFFD, what is nested beyond any
/// sense loses its structure and keeps its text. Linear in the source, which must be below 4 GiB.
HtmlText ReadHtml(std::string_view html);

}  // namespace decline_lint
