// Text in XML 1.0 documents, for the formats that are XML.
//
// XML cannot hold control characters, not even escaped (section 2.2); they are drawn as in a
// terminal (see lint/base/display_width.h), bytes that are not UTF-8 too.
#pragma once

#include <string>
#include <string_view>

namespace decline_lint {

/// Appends ` name="value"`.
void AppendAttribute(std::string_view name, std::string_view value, std::string& out);

/// Appends the text of an element.
void AppendXmlText(std::string_view text, std::string& out);

}  // namespace decline_lint
