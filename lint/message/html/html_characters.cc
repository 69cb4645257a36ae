#include "lint/message/html/html_characters.h"

#include <algorithm>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// NUL is not shown at all; other control characters are shown as little as blanks.
bool IsBlank(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; }
bool IsHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool IsPlain(char c) { return !IsBlank(c) && !IsHigh(c) && c != '&'; }

}  // namespace

uint32_t HtmlCharacters::ReadBlanks(Span text, bool keeps_line_ends) {
  uint32_t end = text.begin;
  for (; end < text.end && IsBlank(source_[end]); ++end) {
    if (!keeps_line_ends) continue;
    const bool is_crlf = source_[end] == '\n' && end > text.begin && source_[end - 1] == '\r';
    if ((source_[end] == '\n' && !is_crlf) || source_[end] == '\r') writer_->EndLine(end);
  }
  writer_->Space({text.begin, end});
  return end;
}

uint32_t HtmlCharacters::ReadReference(Span text) {
  const HtmlReference& reference = references_.Read(Slice(source_, text));
  const Span span{text.begin, text.begin + std::max(reference.size, 1u)};
  if (reference.size == 0)
    writer_->Copy(span);
  else if (reference.text == kNoBreakSpace)
    writer_->NoBreakSpace(span);
  else if (IsBlank(reference.text.front()))
    writer_->Space(span);
  else
    writer_->Write(reference.text, span);
  return span.end;
}

uint32_t HtmlCharacters::ReadHigh(Span text) {
  const Utf8Char c = DecodeUtf8(Slice(source_, text));
  const Span span{text.begin, text.begin + c.size};
  if (!c.valid)
    writer_->Write(kReplacement, span);
  else if (Slice(source_, span) == kNoBreakSpace)
    writer_->NoBreakSpace(span);
  else
    writer_->Copy(span);
  return span.end;
}

void HtmlCharacters::Read(Span text, bool keeps_line_ends) {
  while (!text.empty()) {
    const char c = source_[text.begin];
    if (IsBlank(c)) {
      text.begin = ReadBlanks(text, keeps_line_ends);
    } else if (c == '&') {
      text.begin = ReadReference(text);
    } else if (IsHigh(c)) {
      text.begin = ReadHigh(text);
    } else {
      uint32_t end = text.begin + 1;
      while (end < text.end && IsPlain(source_[end])) ++end;
      writer_->Copy({text.begin, end});
      text.begin = end;
    }
  }
}

}  // namespace decline_lint
