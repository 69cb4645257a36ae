// What becomes of a tag in the skeleton of a page (see html_skeleton.h).
#pragma once

#include <cstdint>
#include <string_view>

namespace decline_lint {

enum class HtmlTagRule : uint8_t {
  kInline,     ///< a span, if it has attributes that matter
  kBlock,      ///< kept; may nest
  kTablePart,  ///< kept; nests only where tables do
  kVoid,       ///< kept; has no content
  kHidden,     ///< left out with its content; without an end tag only the tag is
  kRaw,        ///< left out with its content, which is no HTML; goes to the end without an end tag
};

struct HtmlTag {
  std::string_view name;  ///< in lower case
  HtmlTagRule rule;
};

inline constexpr uint32_t kUnknownHtmlTag = UINT32_MAX;

/// The index of the tag of that name, in any letter case, for HtmlTagAt; kUnknownHtmlTag for one
/// that is of no meaning for the text: it is left out, and its content stays.
uint32_t FindHtmlTag(std::string_view name);
const HtmlTag& HtmlTagAt(uint32_t index);
/// How many indexes there are.
uint32_t HtmlTagCount();

}  // namespace decline_lint
