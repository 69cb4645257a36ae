#include "lint/source/source_file.h"

#include <algorithm>
#include <utility>

namespace decline_lint {
namespace {

std::vector<uint32_t> FindLineStarts(std::string_view bytes) {
  std::vector<uint32_t> starts{0};
  for (size_t at = 0; at < bytes.size();) {
    const char byte = bytes[at++];
    if (byte != '\n' && byte != '\r') continue;
    if (byte == '\r' && at < bytes.size() && bytes[at] == '\n') ++at;
    starts.push_back(static_cast<uint32_t>(at));
  }
  return starts;
}

}  // namespace

SourceFile::SourceFile(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), line_starts_(FindLineStarts(bytes_)) {}

Position SourceFile::PositionOf(uint32_t offset) const {
  auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  auto line = static_cast<uint32_t>(next - line_starts_.begin());
  return {line, offset - line_starts_[line - 1] + 1};
}

std::string_view SourceFile::LineText(uint32_t line) const {
  uint32_t begin = line_starts_[line - 1];
  uint32_t end = line < line_count() ? line_starts_[line] : size();
  std::string_view text = Slice(bytes_, {begin, end});
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace decline_lint
