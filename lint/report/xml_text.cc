#include "lint/report/xml_text.h"

#include "lint/report/visible_text.h"

namespace decline_lint {
namespace {

std::string_view EntityOf(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "";
  }
}

}  // namespace

void AppendXmlText(std::string_view text, std::string& out) {
  std::string visible;
  AppendVisible(text, visible);
  for (char c : visible) {
    const std::string_view entity = EntityOf(c);
    if (entity.empty()) {
      out += c;
    } else {
      out += entity;
    }
  }
}

void AppendAttribute(std::string_view name, std::string_view value, std::string& out) {
  out += ' ';
  out += name;
  out += "=\"";
  AppendXmlText(value, out);
  out += '"';
}

}  // namespace decline_lint
