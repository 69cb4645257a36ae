// Character references: what "&eacute;", "&#233;" and "&copy" (no semicolon) stand for.
//
// HTML Living Standard, section 13.2.5.72. There are over 2000 names, and the parser knows them
// all: it is asked, once for each name that a page uses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace decline_lint {

struct HtmlReference {
  std::string text;   ///< UTF-8, one or two characters
  uint32_t size = 0;  ///< bytes of the source that it takes; 0 when there is no reference
};

class HtmlReferences {
 public:
  /// The reference at the start of `source`, which starts with "&". Looks at a bounded stretch of
  /// names. The result is good until the next call.
  const HtmlReference& Read(std::string_view source);

 private:
  const HtmlReference& ReadNumber(std::string_view source);
  const HtmlReference& LookUp(std::string_view name);

  HtmlReference number_;
  std::unordered_map<std::string, HtmlReference> known_;  ///< by "&name;", as far as written
};

}  // namespace decline_lint
