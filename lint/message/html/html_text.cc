#include "lint/message/html/html_text.h"

#include <gumbo.h>

#include <optional>

#include "lint/message/html/html_characters.h"
#include "lint/message/html/html_role.h"
#include "lint/message/html/html_skeleton.h"
#include "lint/message/html/html_tree.h"
#include "lint/message/html/html_writer.h"

namespace decline_lint {
namespace {

bool IsElement(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }

bool IsTag(const GumboNode& node, GumboTag tag) {
  return IsElement(node) && node.v.element.tag == tag;
}

const GumboNode& ChildAt(const GumboElement& element, size_t index) {
  return *static_cast<const GumboNode*>(element.children.data[index]);
}

bool HasAttribute(const GumboNode& node, const char* name, std::string_view value) {
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found != nullptr && found->value == value;
}

/// The next (`step` 1) or last (-1) element beside it; null when there is none.
const GumboNode* SiblingElement(const GumboNode& node, int step) {
  if (!IsElement(*node.parent)) return nullptr;
  const GumboElement& parent = node.parent->v.element;
  for (size_t i = node.index_within_parent + step; i < parent.children.length; i += step)
    if (ChildAt(parent, i).type != GUMBO_NODE_WHITESPACE)
      return IsElement(ChildAt(parent, i)) ? &ChildAt(parent, i) : nullptr;
  return nullptr;
}

/// Inside the quote, Apple Mail ends the attribution with a break of its own.
bool IsAppleAttribution(const GumboNode& node) {
  const GumboNode* next = SiblingElement(node, 1);
  return next != nullptr && IsTag(*next, GUMBO_TAG_BR) &&
         HasAttribute(*next, "class", "Apple-interchange-newline");
}

/// "Sent from my iPhone", behind a break that says so.
bool IsAppleSignature(const GumboNode& node) {
  const GumboNode* last = SiblingElement(node, -1);
  return last != nullptr && IsTag(*last, GUMBO_TAG_BR) &&
         HasAttribute(*last, "id", "lineBreakAtBeginningOfSignature");
}

bool HasQuoteAsChild(const GumboElement& element) {
  for (size_t i = 0; i < element.children.length; ++i)
    if (IsTag(ChildAt(element, i), GUMBO_TAG_BLOCKQUOTE)) return true;
  return false;
}

/// What holds for the text of an element.
struct TextState {
  std::optional<MarkKind> mark;
  bool is_sealed = false;  ///< containers inside change nothing
  bool is_tiny = false;    ///< of font size 0
  bool keeps_line_ends = false;
};

/// An element whose children are being read.
struct OpenElement {
  const GumboNode* node = nullptr;
  TextState outer;
  TextState inner;  ///< changes from child to child
  HtmlRole role;
  bool is_preamble = false;  ///< what comes before the first quote is its attribution
  size_t next_child = 0;
};

/// Walks the tree with a stack of its own, and writes what the reader sees.
class HtmlTextReader {
 public:
  explicit HtmlTextReader(std::string_view html)
      : source_(html),
        skeleton_(MakeHtmlSkeleton(html)),
        writer_(html),
        characters_(html, &writer_) {}

  HtmlText Read();

 private:
  void Visit(const GumboNode& node);
  void Enter(const GumboNode& node);
  void Leave();
  void ReadText(const GumboText& text);
  void ReadContainer(OpenElement* element);
  void ReadSealed(OpenElement* element) const;
  bool IsAttributionOnly(const GumboElement& element) const;
  std::optional<MarkKind> CurrentMark() const;
  uint32_t PlaceOf(const GumboSourcePosition& position) const;

  std::string_view source_;
  const HtmlSkeleton skeleton_;
  HtmlWriter writer_;
  HtmlCharacters characters_;
  std::vector<OpenElement> open_;
  bool all_below_is_quoted_ = false;
  bool has_header_block_ = false;
  bool quote_opens_ = false;  ///< a container without <blockquote>, without text so far
};

uint32_t HtmlTextReader::PlaceOf(const GumboSourcePosition& position) const {
  return skeleton_.origins[skeleton_.OriginAt(position.offset)].source.begin;
}

std::optional<MarkKind> HtmlTextReader::CurrentMark() const {
  const std::optional<MarkKind> mark = open_.back().inner.mark;
  return all_below_is_quoted_ && mark != MarkKind::kAttribution ? MarkKind::kQuoted : mark;
}

/// Some versions of Apple Mail give the attribution a quote of its own: a text that ends in a
/// colon.
bool HtmlTextReader::IsAttributionOnly(const GumboElement& element) const {
  std::string_view last;
  for (size_t i = 0; i < element.children.length; ++i) {
    const GumboNode& child = ChildAt(element, i);
    if (IsElement(child) && child.v.element.tag != GUMBO_TAG_BR) return false;
    if (child.type != GUMBO_NODE_TEXT) continue;
    const auto& written = child.v.text.original_text;
    const size_t at = static_cast<size_t>(written.data - skeleton_.html.data()) + written.length;
    last =
        Slice(source_, skeleton_.origins[skeleton_.OriginAt(static_cast<uint32_t>(at) - 1)].source);
  }
  const size_t end = last.find_last_not_of(" \t\r\n");
  return end != std::string_view::npos && last[end] == ':';
}

void HtmlTextReader::ReadSealed(OpenElement* element) const {
  if (open_.empty()) return;
  const OpenElement& parent = open_.back();
  const bool in_first_quote =
      parent.role.container == HtmlContainer::kQuote && !parent.outer.is_sealed;
  if (in_first_quote && IsAppleAttribution(*element->node))
    element->inner.mark = MarkKind::kAttribution;
}

void HtmlTextReader::ReadContainer(OpenElement* element) {
  TextState& inner = element->inner;
  const bool is_quoted = inner.mark == MarkKind::kQuoted;
  HtmlContainer& container = element->role.container;
  if (container == HtmlContainer::kNone && IsAppleSignature(*element->node))
    container = HtmlContainer::kSignature;
  switch (container) {
    case HtmlContainer::kNone:
      if (!quote_opens_ || !IsAttributionOnly(element->node->v.element)) return;
      inner.mark = MarkKind::kAttribution;
      inner.is_sealed = true;
      return;
    case HtmlContainer::kQuote:
      inner.mark =
          IsAttributionOnly(element->node->v.element) ? MarkKind::kAttribution : MarkKind::kQuoted;
      inner.is_sealed = true;
      return;
    case HtmlContainer::kQuoteContainer:
      if (is_quoted) return;
      element->is_preamble = HasQuoteAsChild(element->node->v.element);
      inner.mark = element->is_preamble ? MarkKind::kAttribution : MarkKind::kQuoted;
      quote_opens_ = !element->is_preamble;
      return;
    case HtmlContainer::kSignature:
      if (!inner.mark) inner.mark = MarkKind::kSignature;
      return;
    case HtmlContainer::kAttribution:
    case HtmlContainer::kHeaderBlock:
      if (has_header_block_) return;
      inner.mark = MarkKind::kAttribution;
      inner.is_sealed = true;
      return;
    case HtmlContainer::kQuoteBelow:
      all_below_is_quoted_ = true;
      return;
  }
}

void HtmlTextReader::Enter(const GumboNode& node) {
  OpenElement element;
  element.node = &node;
  element.role = ReadHtmlRole(node);
  if (element.role.is_hidden) return;
  const uint32_t place = PlaceOf(node.v.element.start_pos);
  if (IsTag(node, GUMBO_TAG_BR)) return writer_.EndLine(place);
  if (element.role.lines > 0) writer_.Break(element.role.lines, place);
  if (element.role.is_item) writer_.OpenItem(place);
  if (!open_.empty()) element.outer = element.inner = open_.back().inner;
  const HtmlRole& role = element.role;
  if (role.font_size != HtmlRole::Size::kInherited)
    element.inner.is_tiny = role.font_size == HtmlRole::Size::kZero;
  if (role.line_ends != HtmlRole::LineEnds::kInherited)
    element.inner.keeps_line_ends = role.line_ends == HtmlRole::LineEnds::kKept;
  element.inner.is_sealed ? ReadSealed(&element) : ReadContainer(&element);
  open_.push_back(element);
}

void HtmlTextReader::Leave() {
  const OpenElement element = open_.back();
  open_.pop_back();
  if (element.role.lines > 0)
    writer_.Break(element.role.lines, PlaceOf(element.node->v.element.end_pos));
  if (element.role.is_item) writer_.CloseItem();
  if (element.outer.is_sealed || open_.empty()) return;
  if (element.role.container == HtmlContainer::kHeaderBlock &&
      element.outer.mark != MarkKind::kQuoted)
    all_below_is_quoted_ = has_header_block_ = true;
  OpenElement& parent = open_.back();
  if (!parent.is_preamble || element.role.container != HtmlContainer::kQuote) return;
  parent.is_preamble = false;
  parent.inner.mark = parent.outer.mark;
}

/// The stretch of the skeleton that the text comes from may have tags in it, which the parser did
/// not heed.
void HtmlTextReader::ReadText(const GumboText& text) {
  const TextState& state = open_.back().inner;
  if (state.is_tiny) return;
  writer_.SetMark(CurrentMark());
  const auto begin = static_cast<uint32_t>(text.original_text.data - skeleton_.html.data());
  const auto end = static_cast<uint32_t>(begin + text.original_text.length);
  for (size_t i = skeleton_.OriginAt(begin); i < skeleton_.origins.size(); ++i) {
    const HtmlSkeleton::Origin& origin = skeleton_.origins[i];
    if (origin.at >= end) break;
    const char c = skeleton_.html[origin.at];
    if (c == kHtmlTagLeftOut)
      writer_.Space(origin.source);
    else if (c != '<')
      characters_.Read(origin.source, state.keeps_line_ends);
  }
}

void HtmlTextReader::Visit(const GumboNode& node) {
  if (IsElement(node)) Enter(node);
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) ReadText(node.v.text);
  if (node.type == GUMBO_NODE_TEXT) quote_opens_ = false;
}

HtmlText HtmlTextReader::Read() {
  const HtmlTree tree(skeleton_.html);
  Enter(*tree.root());
  while (!open_.empty()) {
    OpenElement& element = open_.back();
    const GumboElement& parent = element.node->v.element;
    if (element.next_child < parent.children.length)
      Visit(ChildAt(parent, element.next_child++));
    else
      Leave();
  }
  return writer_.TakeText();
}

}  // namespace

HtmlText ReadHtml(std::string_view html) { return HtmlTextReader(html).Read(); }

}  // namespace decline_lint
