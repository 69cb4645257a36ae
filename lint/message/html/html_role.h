// What an element is to its reader: a line, a paragraph, hidden, or the container in which a mail
// program puts the words of others and its own.
//
// Mail programs tell by class, id or name, and Outlook by the style of a rule. Web mail that shows
// and answers a message puts "x_" before the names in it, which is read over.
#pragma once

#include <cstdint>

struct GumboInternalNode;

namespace decline_lint {

enum class HtmlContainer : uint8_t {
  kNone,
  kQuote,           ///< <blockquote>: somebody else's words, or such as are set off from one's own
  kQuoteContainer,  ///< an attribution and quotes, or a quoted message without <blockquote>
  kSignature,
  kAttribution,  ///< "On 12 May 2025, Ann wrote:"
  kHeaderBlock,  ///< "From: ... Sent: ...", with the quoted message behind it to the end of the
                 ///< page
  kQuoteBelow,   ///< what follows is quoted to the end of the page
};

struct HtmlRole {
  enum class Size : uint8_t { kInherited, kZero, kReadable };
  enum class LineEnds : uint8_t { kInherited, kBlank, kKept };

  HtmlContainer container = HtmlContainer::kNone;
  bool is_hidden = false;
  Size font_size = Size::kInherited;
  LineEnds line_ends = LineEnds::kInherited;
  uint32_t lines = 0;  ///< line ends before and after it: 0 inside a line, 1 a line, 2 a paragraph
  bool is_item = false;
};

/// `element` must be an element.
HtmlRole ReadHtmlRole(const GumboInternalNode& element);

}  // namespace decline_lint
