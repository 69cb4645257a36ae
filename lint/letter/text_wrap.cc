#include "lint/letter/text_wrap.h"

#include <algorithm>

#include "lint/base/display_width.h"
#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

bool Fits(std::string_view text, uint32_t width) {
  if (text.size() > kMaxLineBytes) return false;
  return width == 0 || DisplayWidth(text) <= width;
}

/// Where a line that does not fit is cut when it holds no white space.
size_t LastCut(std::string_view text) {
  size_t cut = std::min<size_t>(text.size(), kMaxLineBytes);
  while (cut > 0 && cut < text.size() && IsUtf8Continuation(text[cut])) --cut;
  return cut == 0 ? std::min<size_t>(text.size(), kMaxLineBytes) : cut;
}

/// How many bytes of `text`, which does not fit, go on the first line.
size_t FirstLineSize(std::string_view text, uint32_t width) {
  size_t best = 0;
  const size_t limit = LastCut(text);
  for (size_t space = text.find(' '); space != text.npos && space <= limit;
       space = text.find(' ', space + 1)) {
    if (space == 0) continue;
    if (best != 0 && !Fits(text.substr(0, space), width)) break;
    best = space;
  }
  return best == 0 ? limit : best;
}

}  // namespace

void AppendWrapped(std::string_view line, std::string_view prefix, uint32_t width,
                   std::string& out) {
  const auto taken = static_cast<uint32_t>(prefix.size());
  const uint32_t room = width > taken + 10 ? width - taken : width;
  while (!Fits(line, room)) {
    const size_t size = FirstLineSize(line, room);
    if (size == line.size()) break;
    out.append(prefix).append(line.substr(0, size)).append("\n");
    line.remove_prefix(size);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  }
  out.append(prefix).append(line).append("\n");
}

}  // namespace decline_lint
