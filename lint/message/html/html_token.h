// Cuts HTML into tags and text, as a browser does in its data state (HTML Living Standard, sections
// 13.2.5.1 to 13.2.5.52). Nothing is decoded; all views and spans are of the source.
//
//   Hi <a href="/x?a>b">you</a> a < b<!-- c -->
//   text, start tag "a", text, end tag "a", text, other
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lint/base/span.h"

namespace decline_lint {

/// The attributes that say what an element is to its reader; all others are passed over.
enum class HtmlAttribute : uint8_t { kClass, kId, kName, kStyle, kHidden };
inline constexpr size_t kHtmlAttributeCount = 5;
/// "class", "id" ...
std::string_view HtmlAttributeName(HtmlAttribute attribute);

struct HtmlToken {
  enum class Kind : uint8_t {
    kText,
    kStartTag,
    kEndTag,
    kOther,  ///< a comment, a doctype, a processing instruction, an unfinished tag
  };
  Kind kind = Kind::kText;
  Span span;
  std::string_view name;  ///< of a tag, as written
  /// Of a start tag: the values as written, without quotes. What is not there has no data pointer;
  /// of two with one name the first counts.
  std::array<std::string_view, kHtmlAttributeCount> attributes{};

  bool has_attributes() const;
};

class HtmlTokenizer {
 public:
  /// `html` must be below 4 GiB and outlive the tokenizer.
  explicit HtmlTokenizer(std::string_view html) : html_(html) {}

  /// The next token; false at the end.
  bool Next(HtmlToken* token);
  /// Continues after the next end tag of that name; false, and stays, when there is none.
  bool SkipPastEndTag(std::string_view name);
  void SkipToEnd() { at_ = size(); }

 private:
  uint32_t size() const { return static_cast<uint32_t>(html_.size()); }
  char ByteAt(uint32_t at) const { return at < size() ? html_[at] : '\0'; }
  bool OpensMarkup(uint32_t at) const;
  uint32_t FindMarkup(uint32_t at) const;
  uint32_t SkipWhile(uint32_t at, std::string_view set) const;
  uint32_t SkipUntil(uint32_t at, std::string_view set) const;
  uint32_t SkipTo(uint32_t at, char c) const;
  uint32_t CommentEnd(uint32_t at) const;
  /// Both return where the part that was read ends.
  uint32_t ReadTag(uint32_t name_begin, HtmlToken* token) const;
  uint32_t ReadAttribute(uint32_t at, HtmlToken* token) const;

  std::string_view html_;
  uint32_t at_ = 0;
};

/// Whether two names are the same but for the case of ASCII letters; `lower` has none in upper
/// case.
bool IsHtmlName(std::string_view name, std::string_view lower);

}  // namespace decline_lint
