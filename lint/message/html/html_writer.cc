#include "lint/message/html/html_writer.h"

#include <algorithm>

namespace decline_lint {
namespace {

constexpr std::string_view kItemMark = "• ";
constexpr uint32_t kMostLineEnds = 2;

}  // namespace

void HtmlWriter::AddLineEnds(uint32_t count, uint32_t place) {
  if (line_ends_ == 0) line_end_place_ = place;
  line_ends_ = std::min(line_ends_ + count, kMostLineEnds);
  is_blank_line_ = false;
  space_.reset();
}

void HtmlWriter::Break(uint32_t lines, uint32_t place) {
  if (is_blank_line_) AddLineEnds(1, place);
  if (lines > line_ends_) AddLineEnds(lines - line_ends_, place);
  space_.reset();
}

void HtmlWriter::EndLine(uint32_t place) { AddLineEnds(1, place); }

void HtmlWriter::OpenItem(uint32_t place) { item_ = place; }

void HtmlWriter::Space(Span source) {
  if (!space_) space_ = source;
}

void HtmlWriter::NoBreakSpace(Span source) {
  if (line_ends_ > 0) is_blank_line_ = true;
  Space(source);
}

void HtmlWriter::ExtendMark(uint32_t begin) {
  if (!mark_) {
    mark_goes_on_ = false;
    return;
  }
  std::vector<MarkedSpan>& marks = result_.marks;
  if (!mark_goes_on_ || marks.back().kind != *mark_) marks.push_back({*mark_, {begin, begin}});
  marks.back().span.end = size();
  mark_goes_on_ = true;
}

void HtmlWriter::AppendAsWhole(std::string_view text, Span source) {
  result_.text += text;
  result_.to_source.AppendUnits(1, static_cast<uint32_t>(text.size()), source.begin, source.size());
}

uint32_t HtmlWriter::WriteHeldBack() {
  const bool opens_line = size() == 0 || line_ends_ > 0;
  if (size() > 0 && line_ends_ > 0)
    AppendAsWhole(std::string_view("\n\n").substr(0, line_ends_),
                  {line_end_place_, line_end_place_});
  if (!opens_line && space_) AppendAsWhole(" ", *space_);
  line_ends_ = 0;
  space_.reset();
  is_blank_line_ = false;
  const uint32_t begin = size();
  if (item_) AppendAsWhole(kItemMark, {*item_, *item_});
  item_.reset();
  return begin;
}

void HtmlWriter::Write(std::string_view text, Span source) {
  const uint32_t begin = WriteHeldBack();
  AppendAsWhole(text, source);
  ExtendMark(begin);
}

void HtmlWriter::Copy(Span source) {
  const uint32_t begin = WriteHeldBack();
  result_.text += Slice(source_, source);
  result_.to_source.Append(source.size(), source.begin, source.size());
  ExtendMark(begin);
}

}  // namespace decline_lint
