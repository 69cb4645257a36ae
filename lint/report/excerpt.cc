#include "lint/report/excerpt.h"

#include <algorithm>
#include <string_view>

#include "lint/base/display_width.h"
#include "lint/report/line_window.h"
#include "lint/report/place.h"
#include "lint/report/visible_text.h"

namespace decline_lint {
namespace {

constexpr uint32_t kMinGutter = 5;
constexpr uint32_t kMaxLines = 3;
constexpr std::string_view kCut = "…";

/// A line to draw; offsets are bytes of `text`.
struct Line {
  std::string_view text;
  Span focus;
};

/// Display columns, from 0, of what is to be marked.
struct Columns {
  uint32_t begin = 0;
  uint32_t end = 0;
};

uint32_t DigitCount(uint32_t number) {
  uint32_t digits = 1;
  while (number /= 10) ++digits;
  return digits;
}

/// The part of `span` in a line. Indentation is not marked where a span goes on from the line
/// above.
Line FindLine(const SourceFile& file, Span span, uint32_t number) {
  const Span content = LineContent(file, number);
  const std::string_view text = Slice(file.bytes(), content);
  const bool goes_on = span.begin < content.begin;
  const size_t indent = goes_on ? std::min(text.find_first_not_of(" \t"), text.size()) : 0;
  const auto low = content.begin + static_cast<uint32_t>(indent);
  const uint32_t begin = std::clamp(span.begin, low, content.end) - content.begin;
  const uint32_t end = std::clamp(span.end, begin + content.begin, content.end) - content.begin;
  return {text, {begin, end}};
}

void AppendTab(uint32_t& column, std::string& out) {
  const uint32_t width = kTabStop - column % kTabStop;
  out.append(width, ' ');
  column += width;
}

/// `window` without blanks at its end that nothing points at.
Span WithoutTrailingBlanks(const Line& line, Span window) {
  const auto is_blank = [&](uint32_t at) { return line.text[at] == ' ' || line.text[at] == '\t'; };
  const uint32_t least = std::max(window.begin, line.focus.end);
  while (window.end > least && is_blank(window.end - 1)) --window.end;
  return window;
}

/// Appends the part of the line in `window`; the result says where its focus came to stand.
Columns AppendWindow(const Line& line, Span window, std::string& out) {
  uint32_t column = 0;
  Columns marked{UINT32_MAX, 0};
  if (window.begin > 0) out += kCut, ++column;
  const uint32_t end = WithoutTrailingBlanks(line, window).end;
  for (uint32_t at = window.begin; at < end;) {
    const std::string_view rest = line.text.substr(at);
    const DisplayCell cell = NextCell(rest);
    const Span bytes{at, at + cell.bytes};
    const bool is_marked = bytes.Overlaps(line.focus) || bytes.Contains(line.focus.begin);
    if (is_marked) marked.begin = std::min(marked.begin, column);
    if (rest[0] == '\t') {
      AppendTab(column, out);
    } else {
      AppendCell(rest, cell, out);
      column += cell.columns;
    }
    if (is_marked) marked.end = column;
    at = bytes.end;
  }
  if (window.end < line.text.size()) out += kCut;
  if (marked.begin == UINT32_MAX) marked = {column, column + 1};
  if (line.focus.empty()) marked.end = marked.begin + 1;
  return marked;
}

void AppendGutter(uint32_t gutter, std::string_view label, std::string& out) {
  out.append(gutter - std::min<size_t>(gutter, label.size()), ' ');
  out.append(label).append(" |");
}

void AppendMarks(uint32_t gutter, Columns marked, char first, const Palette& palette,
                 std::string& out) {
  AppendGutter(gutter, "", out);
  out.append(marked.begin + 1, ' ').append(palette.caret);
  out += first;
  out.append(marked.end - marked.begin - 1, '~').append(palette.reset).append("\n");
}

void AppendLine(const SourceFile& file, Span span, uint32_t number, uint32_t gutter,
                const Palette& palette, std::string& out) {
  const Line line = FindLine(file, span, number);
  const bool is_first = span.begin >= file.LineStart(number);
  std::string label;
  AppendNumber(number, label);
  AppendGutter(gutter, label, out);
  out += ' ';
  const size_t text_begin = out.size();
  const Columns marked = AppendWindow(line, ChooseWindow(line.text, line.focus), out);
  if (out.size() == text_begin) out.pop_back();
  out += '\n';
  if (is_first || !line.focus.empty()) {
    AppendMarks(gutter, marked, is_first ? '^' : '~', palette, out);
  }
}

}  // namespace

uint32_t GutterWidth(const SourceFile& file, Span span) {
  return std::max(kMinGutter, DigitCount(LinesOf(file, span).last));
}

void AppendExcerpt(const SourceFile& file, Span span, uint32_t gutter, const Palette& palette,
                   std::string& out) {
  span = CutToFile(file, span);
  const LineRange lines = LinesOf(file, span);
  const bool skip = lines.last - lines.first >= kMaxLines;
  for (uint32_t number = lines.first; number <= lines.last; ++number) {
    if (skip && number == lines.first + 1) {
      AppendGutter(gutter, "...", out);
      out += '\n';
      number = lines.last;
    }
    AppendLine(file, span, number, gutter, palette, out);
  }
}

}  // namespace decline_lint
