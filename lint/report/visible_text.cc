#include "lint/report/visible_text.h"

#include <algorithm>
#include <charconv>

#include "lint/base/display_width.h"

namespace decline_lint {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool StartsWithSpace(std::string_view text) { return kSpace.find(text[0]) != kSpace.npos; }

void SkipSpace(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
}

}  // namespace

void AppendVisible(std::string_view text, std::string& out) {
  while (true) {
    const size_t plain = PlainPrefix(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    const DisplayCell cell = NextCell(text);
    if (StartsWithSpace(text)) {
      out += ' ';
    } else {
      AppendCell(text, cell, out);
    }
    text.remove_prefix(cell.bytes);
  }
}

std::string Shorten(std::string_view text, uint32_t columns) {
  SkipSpace(text);
  text = text.substr(0, text.find_last_not_of(kSpace) + 1);
  std::string out;
  size_t last_word_end = 0;
  for (uint32_t width = 0; !text.empty();) {
    const bool space = StartsWithSpace(text);
    const DisplayCell cell = space ? DisplayCell{} : NextCell(text);
    if (space) last_word_end = out.size();
    if (width + cell.columns > columns) {
      if (last_word_end > 0) out.resize(last_word_end);
      return out + "…";
    }
    out += space ? " " : text.substr(0, cell.bytes);
    width += cell.columns;
    text.remove_prefix(cell.bytes);
    if (space) SkipSpace(text);
  }
  return out;
}

std::string Sentence(std::string_view words) {
  std::string sentence(words);
  if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = static_cast<char>(sentence[0] - 32);
  return sentence + '.';
}

void AppendNumber(uint32_t number, std::string& out) {
  char digits[10];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

}  // namespace decline_lint
