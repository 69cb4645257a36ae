#include "lint/report/fix_text.h"

#include <algorithm>

#include "lint/report/place.h"
#include "lint/report/visible_text.h"

namespace decline_lint {
namespace {

constexpr uint32_t kMaxQuoteColumns = 48;

std::string Quote(std::string_view text) { return '"' + Shorten(text, kMaxQuoteColumns) + '"'; }

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

/// Whether the spans differ in white space after the text at most.
bool IsSameText(const SourceFile& file, Span a, Span b) {
  const Span rest{std::min(a.end, b.end), std::max(a.end, b.end)};
  return a.begin == b.begin && !b.empty() && IsBlank(Slice(file.bytes(), rest));
}

std::string DescribeInsertion(std::string_view text) {
  if (!IsBlank(text)) return "insert " + Quote(text);
  return text.find_first_of("\r\n") == text.npos ? "insert a space" : "insert a line break";
}

std::string DescribeEdit(const SourceFile& file, Span finding, const TextEdit& edit) {
  const Span span = CutToFile(file, edit.span);
  if (span.empty()) {
    const uint32_t line = PlaceOf(file, span.begin).line;
    std::string text = DescribeInsertion(edit.replacement);
    if (line != PlaceOf(file, finding.begin).line) text += " at line " + std::to_string(line);
    return text;
  }
  const bool whole = IsSameText(file, span, CutToFile(file, finding));
  const std::string what = whole ? "this" : Quote(Slice(file.bytes(), span));
  if (edit.replacement.empty()) return "delete " + what;
  const std::string with = Quote(edit.replacement);
  return whole ? "replace with " + with : "replace " + what + " with " + with;
}

}  // namespace

std::string DescribeFix(const SourceFile& file, Span finding, const Fix& fix) {
  if (fix.edits.empty()) return "";
  if (fix.encoded) return fix.description;
  std::string text = DescribeEdit(file, finding, fix.edits.front());
  const size_t more = fix.edits.size() - 1;
  if (more > 0)
    text += ", and " + std::to_string(more) + (more == 1 ? " more edit" : " more edits");
  return text;
}

}  // namespace decline_lint
