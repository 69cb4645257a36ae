#include "lint/message/html/html_tags.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace decline_lint {
namespace {

using enum HtmlTagRule;

constexpr size_t kLongestName = 10;

// Sorted by name.
constexpr auto kTags = std::to_array<HtmlTag>({
    {"a", kInline},         {"abbr", kInline},      {"address", kBlock}, {"article", kBlock},
    {"aside", kBlock},      {"audio", kHidden},     {"b", kInline},      {"big", kInline},
    {"blockquote", kBlock}, {"br", kVoid},          {"canvas", kHidden}, {"caption", kTablePart},
    {"center", kBlock},     {"cite", kInline},      {"code", kInline},   {"datalist", kHidden},
    {"dd", kBlock},         {"del", kInline},       {"details", kBlock}, {"dir", kBlock},
    {"div", kBlock},        {"dl", kBlock},         {"dt", kBlock},      {"em", kInline},
    {"fieldset", kBlock},   {"figcaption", kBlock}, {"figure", kBlock},  {"font", kInline},
    {"footer", kBlock},     {"h1", kBlock},         {"h2", kBlock},      {"h3", kBlock},
    {"h4", kBlock},         {"h5", kBlock},         {"h6", kBlock},      {"header", kBlock},
    {"hr", kVoid},          {"i", kInline},         {"iframe", kRaw},    {"ins", kInline},
    {"label", kInline},     {"li", kBlock},         {"main", kBlock},    {"math", kHidden},
    {"menu", kBlock},       {"nav", kBlock},        {"noembed", kRaw},   {"noframes", kRaw},
    {"object", kHidden},    {"ol", kBlock},         {"p", kBlock},       {"pre", kBlock},
    {"q", kInline},         {"s", kInline},         {"script", kRaw},    {"section", kBlock},
    {"select", kHidden},    {"small", kInline},     {"span", kInline},   {"strike", kInline},
    {"strong", kInline},    {"style", kRaw},        {"sub", kInline},    {"summary", kBlock},
    {"sup", kInline},       {"svg", kHidden},       {"table", kBlock},   {"tbody", kTablePart},
    {"td", kTablePart},     {"template", kHidden},  {"textarea", kRaw},  {"tfoot", kTablePart},
    {"th", kTablePart},     {"thead", kTablePart},  {"title", kRaw},     {"tr", kTablePart},
    {"tt", kInline},        {"u", kInline},         {"ul", kBlock},      {"video", kHidden},
});

constexpr bool ByName(const HtmlTag& a, const HtmlTag& b) { return a.name < b.name; }
static_assert(std::is_sorted(kTags.begin(), kTags.end(), ByName));

}  // namespace

uint32_t FindHtmlTag(std::string_view name) {
  if (name.size() > kLongestName) return kUnknownHtmlTag;
  std::array<char, kLongestName> buffer;
  std::transform(name.begin(), name.end(), buffer.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  const HtmlTag wanted{{buffer.data(), name.size()}, kInline};
  const auto found = std::lower_bound(kTags.begin(), kTags.end(), wanted, ByName);
  if (found == kTags.end() || found->name != wanted.name) return kUnknownHtmlTag;
  return static_cast<uint32_t>(found - kTags.begin());
}

const HtmlTag& HtmlTagAt(uint32_t index) { return kTags[index]; }

uint32_t HtmlTagCount() { return static_cast<uint32_t>(kTags.size()); }

}  // namespace decline_lint
