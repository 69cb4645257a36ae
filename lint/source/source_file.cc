#include "lint/source/source_file.h"

#include <algorithm>
#include <utility>

namespace decline_lint {
namespace {

/// Two searches side by side, each for one byte: that is how the library's search is fast.
std::vector<uint32_t> FindLineStarts(std::string_view bytes) {
  std::vector<uint32_t> starts{0};
  size_t line_feed = bytes.find('\n');
  size_t carriage_return = bytes.find('\r');
  for (;;) {
    const size_t end = std::min(line_feed, carriage_return);
    if (end == std::string_view::npos) return starts;
    const size_t next = end + (end == carriage_return && line_feed == end + 1 ? 2 : 1);
    starts.push_back(static_cast<uint32_t>(next));
    if (line_feed < next) line_feed = bytes.find('\n', next);
    if (carriage_return < next) carriage_return = bytes.find('\r', next);
  }
}

}  // namespace

SourceFile::SourceFile(std::string name, std::string bytes)
    : SourceFile(std::move(name), std::move(bytes), {}) {}

SourceFile::SourceFile(std::string name, std::string bytes, PartOfFile part)
    : name_(std::move(name)),
      bytes_(std::move(bytes)),
      part_(std::move(part)),
      line_starts_(FindLineStarts(bytes_)) {}

Position SourceFile::PositionOf(uint32_t offset) const {
  auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  auto line = static_cast<uint32_t>(next - line_starts_.begin());
  return {line + part_.lines_before, offset - line_starts_[line - 1] + 1};
}

std::string_view SourceFile::LineText(uint32_t line) const {
  line -= part_.lines_before;
  const uint32_t begin = line_starts_[line - 1];
  const uint32_t end = line < line_count() ? line_starts_[line] : size();
  std::string_view text = Slice(bytes_, {begin, end});
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace decline_lint
