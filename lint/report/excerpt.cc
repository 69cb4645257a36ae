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

/// `window` without blanks at its end that nothing points at.
Span WithoutTrailingBlanks(const Line& line, Span window) {
  const auto is_blank = [&](uint32_t at) { return line.text[at] == ' ' || line.text[at] == '\t'; };
  const uint32_t least = std::max(window.begin, line.focus.end);
  while (window.end > least && is_blank(window.end - 1)) --window.end;
  return window;
}

/// Appends bytes of a line cell by cell and keeps count of the columns.
class LineWriter {
 public:
  LineWriter(std::string_view line, std::string& out) : line_(line), out_(out) {}

  uint32_t column() const { return column_; }
  /// Where the last cell that is not plain begins.
  uint32_t cell_column() const { return cell_column_; }
  void AppendCut() { out_ += kCut, ++column_; }

  /// From `begin` to `end`, or to the end of the cell in which that lies; the result says where.
  uint32_t Append(uint32_t begin, uint32_t end) {
    while (begin < end) {
      const std::string_view rest = line_.substr(begin);
      const size_t plain =
          std::min<size_t>(PlainPrefix(rest.substr(0, end - begin + 1)), end - begin);
      begin += plain > 0 ? AppendPlain(rest.substr(0, plain)) : AppendOne(rest);
    }
    return begin;
  }

 private:
  uint32_t AppendPlain(std::string_view text) {
    const auto size = static_cast<uint32_t>(text.size());
    out_ += text;
    column_ += size;
    return size;
  }

  uint32_t AppendOne(std::string_view rest) {
    const DisplayCell cell = NextCell(rest);
    const bool tab = rest[0] == '\t';
    const uint32_t columns = tab ? kTabStop - column_ % kTabStop : cell.columns;
    if (tab) {
      out_.append(columns, ' ');
    } else {
      AppendCell(rest, cell, out_);
    }
    cell_column_ = column_;
    column_ += columns;
    return cell.bytes;
  }

  std::string_view line_;
  std::string& out_;
  uint32_t column_ = 0;
  uint32_t cell_column_ = 0;
};

/// Appends the part of the line in `window`; the result says where its focus came to stand.
Columns AppendWindow(const Line& line, Span window, std::string& out) {
  LineWriter writer(line.text, out);
  if (window.begin > 0) writer.AppendCut();
  const uint32_t end = WithoutTrailingBlanks(line, window).end;
  uint32_t at = writer.Append(window.begin, std::min(line.focus.begin, end));
  const bool inside_cell = at > line.focus.begin;
  Columns marked{inside_cell ? writer.cell_column() : writer.column(), 0};
  at = writer.Append(at, std::min(line.focus.end, end));
  marked.end = std::max(writer.column(), marked.begin + 1);
  writer.Append(at, end);
  if (window.end < line.text.size()) writer.AppendCut();
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
  out.append(marked.end - marked.begin - 1, '~').append(palette.reset);
}

/// Appends the line with its number; the result says where its focus came to stand.
Columns AppendNumbered(const Line& line, uint32_t number, uint32_t gutter, std::string& out) {
  std::string label;
  AppendNumber(number, label);
  AppendGutter(gutter, label, out);
  out += ' ';
  const size_t text_begin = out.size();
  const Columns marked = AppendWindow(line, ChooseWindow(line.text, line.focus), out);
  if (out.size() == text_begin) out.pop_back();
  out += '\n';
  return marked;
}

void AppendLine(const SourceFile& file, Span span, uint32_t number, uint32_t gutter,
                const Palette& palette, std::string& out) {
  const Line line = FindLine(file, span, number);
  const bool is_first = span.begin >= file.LineStart(number);
  const Columns marked = AppendNumbered(line, number, gutter, out);
  if (!is_first && line.focus.empty()) return;
  AppendMarks(gutter, marked, is_first ? '^' : '~', palette, out);
  out += '\n';
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

void AppendDecodedExcerpt(const SourceFile& file, Span span, const DecodedLine& decoded,
                          uint32_t gutter, const Palette& palette, std::string& out) {
  const uint32_t number = LinesOf(file, CutToFile(file, span)).first;
  const Columns marked = AppendNumbered({decoded.text, decoded.span}, number, gutter, out);
  AppendMarks(gutter, marked, '^', palette, out);
  out += " (decoded)\n";
}

}  // namespace decline_lint
