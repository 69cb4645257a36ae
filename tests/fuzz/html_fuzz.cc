// Any bytes as an HTML body: the text is UTF-8 and leads back into the source, marks are in order.

#include <string_view>

#include "lint/base/utf8.h"
#include "lint/message/html/html_text.h"
#include "tests/fuzz/fuzz.h"

namespace decline_lint {
namespace {

void RequireMarks(const HtmlText& read) {
  uint32_t end = 0;
  for (const MarkedSpan& mark : read.marks) {
    Require(end <= mark.span.begin && mark.span.begin < mark.span.end);
    end = mark.span.end;
  }
  Require(end <= read.text.size());
}

void RequireCharacters(std::string_view html, const HtmlText& read) {
  const std::string_view text = read.text;
  for (uint32_t at = 0; at < text.size();) {
    const Utf8Char c = DecodeUtf8(text.substr(at));
    Require(c.valid);
    const Span source = read.to_source.ToRaw({at, at + c.size});
    Require(source.begin <= source.end && source.end <= html.size());
    // What is not white space, and no list mark, comes from somewhere.
    if (c.code > ' ' && c.code != U'•') Require(!source.empty());
    at += c.size;
  }
}

void RequireNoBlanksAtTheEnds(std::string_view text) {
  if (text.empty()) return;
  Require(text.front() != ' ' && text.front() != '\n');
  Require(text.back() != '\n');
  Require(text.find("\n\n\n") == std::string_view::npos);
}

}  // namespace
}  // namespace decline_lint

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace decline_lint;
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  const HtmlText read = ReadHtml(html);
  RequireMarks(read);
  RequireCharacters(html, read);
  RequireNoBlanksAtTheEnds(read.text);
  return 0;
}
