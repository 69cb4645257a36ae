#include "lint/message/mime/flowed_text.h"

#include <utility>

namespace decline_lint {
namespace {

constexpr std::string_view kSignature = "-- ";

/// A line without its line end. Its quote marks end where `content` begins, or before a stuffed
/// space.
struct FlowedLine {
  uint32_t begin = 0;
  uint32_t depth = 0;
  Span content;
  uint32_t next = 0;
};

class Joiner {
 public:
  Joiner(const MappedText& text, bool delsp) : text_(text.text), delsp_(delsp) {}

  void Run() {
    bool joins = false;
    uint32_t depth = 0;
    for (uint32_t at = 0; at < text_.size();) {
      const FlowedLine line = LineAt(at);
      at = line.next;
      const std::string_view content = Slice(text_, line.content);
      const bool signature = content == kSignature;
      if (joins && (line.depth != depth || signature)) EndLine();
      if (!joins || line.depth != depth || signature) Copy({line.begin, line.begin + line.depth});
      const bool flows = content.ends_with(' ') && !signature;
      Copy({line.content.begin, line.content.end - (flows && delsp_ ? 1 : 0)});
      line_end_ = {line.content.end, line.next};
      if (!flows) EndLine();
      joins = flows;
      depth = line.depth;
    }
    if (joins) EndLine();
  }

  std::string text() { return std::move(joined_); }
  const OffsetMap& map() const { return map_; }

 private:
  FlowedLine LineAt(uint32_t begin) const {
    const size_t found = text_.find('\n', begin);
    const bool last = found == std::string_view::npos;
    const auto next = static_cast<uint32_t>(last ? text_.size() : found + 1);
    uint32_t end = last ? next : next - 1;
    if (end > begin && text_[end - 1] == '\r') --end;
    uint32_t content = begin;
    while (content < end && text_[content] == '>') ++content;
    const uint32_t depth = content - begin;
    // A stuffed ">" would be taken for a quote mark.
    const bool own_mark = depth == 0 && text_.substr(begin, 2) == " >";
    if (content < end && text_[content] == ' ' && !own_mark) ++content;
    return {begin, depth, {content, end}, next};
  }

  void EndLine() { Copy(line_end_); }

  void Copy(Span span) {
    joined_ += Slice(text_, span);
    map_.AppendUnits(span.size(), 1, span.begin, 1);
  }

  std::string_view text_;
  bool delsp_;
  std::string joined_;
  OffsetMap map_;
  Span line_end_;
};

}  // namespace

MappedText JoinFlowedLines(const MappedText& text, bool delsp) {
  Joiner joiner(text, delsp);
  joiner.Run();
  return MapThrough(joiner.text(), joiner.map(), text);
}

}  // namespace decline_lint
