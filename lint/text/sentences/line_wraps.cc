#include "lint/text/sentences/line_wraps.h"

#include <algorithm>

#include "lint/text/tokens/char_class.h"

namespace decline_lint {
namespace {

/// Nobody wraps narrower than this, so that shorter lines always have room.
constexpr uint32_t kNarrowest = 45;
/// Where lines are longer than this nothing was wrapped.
constexpr uint32_t kWidest = 120;

constexpr int kMostBreaks = 50;

bool IsNewline(char c) { return c == '\n' || c == '\r'; }
bool IsSpace(char c) { return ClassOfByte(c) <= CharClass::kNewline; }

uint32_t LineEnd(std::string_view text, uint32_t at, uint32_t end) {
  while (at < end && !IsNewline(text[at])) ++at;
  return at;
}

/// Behind the line break at `at`.
uint32_t NextLine(std::string_view text, uint32_t at, uint32_t end) {
  if (at + 1 < end && text[at] == '\r' && text[at + 1] == '\n') return at + 2;
  return std::min(at + 1, end);
}

}  // namespace

uint32_t LineWraps::Width() {
  if (width_ != 0) return width_;
  width_ = kNarrowest;
  for (uint32_t at = area_.begin; at < area_.end;) {
    const uint32_t end = LineEnd(text_, at, area_.end);
    width_ = std::max(width_, end - at);
    at = NextLine(text_, end, area_.end);
  }
  if (width_ > kWidest) width_ = UINT32_MAX;
  return width_;
}

/// The word that opens the next line would have fitted behind the line that ends at `line_end`.
bool LineWraps::HasRoom(uint32_t line_end, uint32_t next_word) {
  const uint32_t width = Width();
  if (width == UINT32_MAX) return true;
  uint32_t begin = line_end;
  while (begin > area_.begin && !IsNewline(text_[begin - 1])) --begin;
  uint32_t word_end = next_word;
  while (word_end < area_.end && word_end - next_word < width && !IsSpace(text_[word_end]))
    ++word_end;
  return line_end - begin + 1 + (word_end - next_word) <= width;
}

/// Looks at the first breaks from `paragraph` to the next blank line.
bool LineWraps::MostHaveRoom(uint32_t paragraph) {
  if (paragraph == paragraph_) return most_have_room_;
  int breaks = 0;
  int with_room = 0;
  for (uint32_t at = paragraph; breaks < kMostBreaks;) {
    const uint32_t line_end = LineEnd(text_, at, area_.end);
    uint32_t next = NextLine(text_, line_end, area_.end);
    while (next < area_.end && ClassOfByte(text_[next]) == CharClass::kSpace) ++next;
    if (next >= area_.end || IsNewline(text_[next])) break;
    ++breaks;
    with_room += HasRoom(line_end, next) ? 1 : 0;
    at = next;
  }
  paragraph_ = paragraph;
  most_have_room_ = 2 * with_room > breaks;
  return most_have_room_;
}

bool LineWraps::IsDeliberate(uint32_t word, uint32_t paragraph) {
  uint32_t line_end = word;
  while (line_end > area_.begin && !IsNewline(text_[line_end - 1])) --line_end;
  while (line_end > area_.begin && IsSpace(text_[line_end - 1])) --line_end;
  return HasRoom(line_end, word) || MostHaveRoom(paragraph);
}

}  // namespace decline_lint
