#include "lint/message/html/html_role.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace decline_lint {
namespace {

using enum HtmlContainer;

constexpr std::string_view kShownAgainPrefix = "x_";

/// A "*" at either end of a name stands for anything.
struct KnownContainer {
  std::string_view name;  ///< in lower case
  HtmlContainer container;
};

constexpr auto kClasses = std::to_array<KnownContainer>({
    {"gmail_attr", kAttribution},
    {"gmail_signature_prefix", kSignature},
    {"*signature", kSignature},  // gmail_, moz-, Apple's, yahoo's and many more
    {"*signature_block*", kSignature},
    {"*_quote", kQuoteContainer},  // gmail_, protonmail_, tutanota_
    {"gmail_quote_container", kQuoteContainer},
    {"*yahoo_quoted", kQuoteContainer},
    {"zmail_extra", kQuoteContainer},
    {"moz-cite-prefix", kAttribution},
    {"moz-email-headers-table", kAttribution},
    {"moz-forward-container", kQuoteContainer},
    {"outlookmessageheader", kHeaderBlock},
});

constexpr auto kIds = std::to_array<KnownContainer>({
    {"divrplyfwdmsg", kHeaderBlock},
    {"appendonsend", kQuoteBelow},
    {"stopspelling", kQuoteBelow},
    {"mail-editor-reference-message-container", kQuoteContainer},
    {"*signature", kSignature},  // Outlook's, Apple's, Samsung's
    {"_rc_sig", kSignature},
    {"zm-_id_-sgn*", kSignature},
    {"yahoo_quoted*", kQuoteContainer},
    {"isforwardcontent", kQuoteContainer},
    {"isreplycontent", kQuoteContainer},
    {"reply-intro", kAttribution},
});

constexpr auto kNames = std::to_array<KnownContainer>({
    {"quote", kQuoteContainer},
    {"messagereplysection", kQuoteContainer},
    {"messagesignaturesection", kSignature},
});

/// Outlook tells by style alone, which web mail writes down in its own way. Blanks are left out.
constexpr auto kStyles = std::to_array<KnownContainer>({
    // The line above the header block, in the colours of its versions.
    {";border-top:solid#e1e1e1", kHeaderBlock},
    {";border-top:solid#b5c4df", kHeaderBlock},
    {";border-top:1ptsolidrgb(225,225,225)", kHeaderBlock},
    {";border-top:1ptsolidrgb(181,196,223)", kHeaderBlock},
    {";border-style:solidnonenone", kHeaderBlock},
    {";border-top-color:rgb(229,229,229)", kHeaderBlock},
    // The bar beside a quote.
    {";border-left:solidblue1.5pt", kQuoteContainer},
    {";border-left:1.5ptsolidblue", kQuoteContainer},
});

// The last hides the sign that Outlook puts before an item of a list.
constexpr std::array<std::string_view, 4> kHidingStyles = {";display:none", ";visibility:hidden",
                                                           ";mso-hide:all", ";mso-list:ignore"};
constexpr std::string_view kOutlookItem = ";mso-list:l";

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// The value in lower case; nothing when there is no such attribute.
std::optional<std::string> ReadAttribute(const GumboElement& element, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&element.attributes, name);
  if (attribute == nullptr) return std::nullopt;
  std::string value = attribute->value;
  std::transform(value.begin(), value.end(), value.begin(), Lower);
  return value;
}

bool MatchesName(std::string_view name, std::string_view pattern) {
  const bool any_start = pattern.starts_with('*');
  const bool any_end = pattern.ends_with('*');
  const std::string_view fixed = pattern.substr(any_start, pattern.size() - any_start - any_end);
  if (any_start && any_end) return name.find(fixed) != std::string_view::npos;
  if (any_start) return name.ends_with(fixed);
  return any_end ? name.starts_with(fixed) : name == fixed;
}

/// `value` holds names between blanks.
template <size_t kCount>
HtmlContainer FindContainer(std::string_view value,
                            const std::array<KnownContainer, kCount>& known) {
  while (!value.empty()) {
    const size_t end = std::min(value.find(' '), value.size());
    std::string_view name = value.substr(0, end);
    value.remove_prefix(std::min(end + 1, value.size()));
    while (name.starts_with(kShownAgainPrefix)) name.remove_prefix(kShownAgainPrefix.size());
    for (const KnownContainer& row : known)
      if (MatchesName(name, row.name)) return row.container;
  }
  return kNone;
}

/// The declarations in lower case without blanks, each after a semicolon.
class InlineStyle {
 public:
  explicit InlineStyle(std::string style) : text_(";" + std::move(style)) {
    std::erase(text_, ' ');
  }

  bool Has(std::string_view declaration) const {
    return text_.find(declaration) != std::string::npos;
  }
  /// What follows the colon, up to the end of the style; nothing when the property is not set.
  std::optional<std::string_view> Find(std::string_view property) const {
    const size_t found = text_.rfind(property);
    if (found == std::string::npos) return std::nullopt;
    return std::string_view(text_).substr(found + property.size());
  }
  /// "0", "0px", "0;" but not "0.9em".
  bool IsZero(std::string_view property) const {
    const auto value = Find(property);
    return value && value->starts_with('0') && !value->starts_with("0.");
  }

 private:
  std::string text_;
};

bool IsHidden(const InlineStyle& style) {
  const bool clipped = style.IsZero(";max-height:") && style.Has(";overflow:hidden");
  return clipped || style.IsZero(";opacity:") ||
         std::any_of(kHidingStyles.begin(), kHidingStyles.end(),
                     [&](std::string_view hiding) { return style.Has(hiding); });
}

HtmlContainer ContainerOfStyle(const InlineStyle& style) {
  const auto found = std::find_if(kStyles.begin(), kStyles.end(),
                                  [&](const auto& row) { return style.Has(row.name); });
  return found == kStyles.end() ? kNone : found->container;
}

HtmlRole::LineEnds ReadLineEnds(GumboTag tag, const InlineStyle& style) {
  if (const auto value = style.Find(";white-space:"))
    return value->starts_with("pre") ? HtmlRole::LineEnds::kKept : HtmlRole::LineEnds::kBlank;
  return tag == GUMBO_TAG_PRE ? HtmlRole::LineEnds::kKept : HtmlRole::LineEnds::kInherited;
}

/// Outlook's paragraphs are lines, and so are those whose margins are taken away.
uint32_t LinesOfParagraph(std::string_view classes, const InlineStyle& style) {
  const bool is_line =
      classes.starts_with("mso") || style.IsZero(";margin:") || style.IsZero(";margin-bottom:");
  return is_line ? 1 : 2;
}

uint32_t LinesOf(GumboTag tag, bool in_list) {
  switch (tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_SPAN:
      return 0;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
      return in_list ? 1 : 2;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGURE:
      return 2;
    default:
      return 1;
  }
}

bool IsInItem(const GumboNode& node) {
  const GumboNode* parent = node.parent;
  return parent->type == GUMBO_NODE_ELEMENT && parent->v.element.tag == GUMBO_TAG_LI;
}

HtmlContainer ContainerOf(const GumboElement& element, std::string_view classes,
                          const InlineStyle& style) {
  if (element.tag == GUMBO_TAG_BLOCKQUOTE) return kQuote;
  const HtmlContainer by_style = ContainerOfStyle(style);
  if (by_style != kNone) return by_style;
  const HtmlContainer by_class = FindContainer(classes, kClasses);
  if (by_class != kNone) return by_class;
  const HtmlContainer by_id = FindContainer(ReadAttribute(element, "id").value_or(""), kIds);
  if (by_id != kNone) return by_id;
  return FindContainer(ReadAttribute(element, "name").value_or(""), kNames);
}

}  // namespace

HtmlRole ReadHtmlRole(const GumboInternalNode& node) {
  const GumboElement& element = node.v.element;
  HtmlRole role;
  role.lines = LinesOf(element.tag, IsInItem(node));
  const std::string classes = ReadAttribute(element, "class").value_or("");
  const InlineStyle style(ReadAttribute(element, "style").value_or(""));
  role.is_item = element.tag == GUMBO_TAG_LI || style.Has(kOutlookItem);
  role.line_ends = ReadLineEnds(element.tag, style);
  if (element.tag == GUMBO_TAG_P) role.lines = LinesOfParagraph(classes, style);
  if (element.tag == GUMBO_TAG_SPAN && style.Has(";display:block")) role.lines = 1;
  role.is_hidden = IsHidden(style) || gumbo_get_attribute(&element.attributes, "hidden") != nullptr;
  role.container = ContainerOf(element, classes, style);
  if (style.Find(";font-size:"))
    role.font_size =
        style.IsZero(";font-size:") ? HtmlRole::Size::kZero : HtmlRole::Size::kReadable;
  return role;
}

}  // namespace decline_lint
