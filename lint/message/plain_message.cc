// ReadPlainMessage: finds the header lines at the top of a draft (RFC 5322 section 2.2).
#include <algorithm>
#include <string_view>

#include "lint/base/utf8.h"
#include "lint/message/field_names.h"
#include "lint/message/message.h"

namespace decline_lint {
namespace {

constexpr std::string_view kMboxStart = "From ";
// RFC 5322 allows lines of 998 characters; a longer "name" is no name.
constexpr size_t kMaxNameLength = 77;

/// A line of the raw bytes: [begin, end) without its line end, which ends at `next`.
struct RawLine {
  uint32_t begin;
  uint32_t end;
  uint32_t next;
};

class HeaderReader {
 public:
  HeaderReader(std::string_view bytes, Message* message) : bytes_(bytes), message_(message) {}

  /// Reads the header lines that start at `begin`; returns where the body begins.
  uint32_t Read(uint32_t begin);

 private:
  RawLine LineAt(uint32_t begin) const;
  /// The name before the colon when the line has the form of a field; else empty.
  std::string_view FieldName(const RawLine& line) const;
  bool IsFolded(const RawLine& line) const;
  uint32_t AddField(const RawLine& line, std::string_view name);
  std::string Unfold(Span value) const;
  Span Trim(Span span) const;
  uint32_t SkipMboxLine(uint32_t begin) const;

  std::string_view bytes_;
  Message* message_;
};

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

RawLine HeaderReader::LineAt(uint32_t begin) const {
  const size_t found = bytes_.find_first_of("\r\n", begin);
  if (found == std::string_view::npos) {
    const auto size = static_cast<uint32_t>(bytes_.size());
    return {begin, size, size};
  }
  const bool crlf = bytes_.substr(found, 2) == "\r\n";
  const auto end = static_cast<uint32_t>(found);
  return {begin, end, end + (crlf ? 2 : 1)};
}

std::string_view HeaderReader::FieldName(const RawLine& line) const {
  const std::string_view text = bytes_.substr(line.begin, line.end - line.begin);
  const size_t colon = text.substr(0, kMaxNameLength + 1).find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  const std::string_view name = text.substr(0, colon);
  const bool valid =
      std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127; });
  return valid ? name : std::string_view{};
}

bool HeaderReader::IsFolded(const RawLine& line) const {
  if (line.begin == line.end) return false;
  if (bytes_[line.begin] != ' ' && bytes_[line.begin] != '\t') return false;
  return !Trim({line.begin, line.end}).empty();
}

Span HeaderReader::Trim(Span span) const {
  while (!span.empty() && IsBlank(bytes_[span.begin])) ++span.begin;
  while (!span.empty() && IsBlank(bytes_[span.end - 1])) --span.end;
  return span;
}

/// Section 2.2.3: a line break before white space is dropped.
std::string HeaderReader::Unfold(Span value) const {
  std::string unfolded(Slice(bytes_, value));
  std::erase_if(unfolded, [](char c) { return c == '\r' || c == '\n'; });
  return unfolded;
}

uint32_t HeaderReader::AddField(const RawLine& line, std::string_view name) {
  RawLine last = line;
  while (last.next < bytes_.size()) {
    const RawLine following = LineAt(last.next);
    if (!IsFolded(following)) break;
    last = following;
  }
  const auto name_end = static_cast<uint32_t>(line.begin + name.size());
  const Span value = Trim({name_end + 1, last.end});
  message_->headers.push_back({name, Unfold(value), {line.begin, name_end}, value});
  if (message_->subject.empty() && IsSubjectName(name)) message_->subject = value;
  return last.next;
}

/// A message cut out of a mailbox file starts with "From sender date", which is no field.
uint32_t HeaderReader::SkipMboxLine(uint32_t begin) const {
  if (bytes_.substr(begin, kMboxStart.size()) != kMboxStart) return begin;
  const RawLine line = LineAt(begin);
  return OpensHeader(FieldName(LineAt(line.next))) ? line.next : begin;
}

uint32_t HeaderReader::Read(uint32_t begin) {
  uint32_t at = SkipMboxLine(begin);
  if (!OpensHeader(FieldName(LineAt(at)))) return begin;
  while (at < bytes_.size()) {
    const RawLine line = LineAt(at);
    if (Trim({line.begin, line.end}).empty()) return line.next;
    const std::string_view name = FieldName(line);
    if (!ContinuesHeader(name)) return at;
    at = AddField(line, name);
  }
  return at;
}

}  // namespace

Message ReadPlainMessage(const SourceFile& file) {
  Message message;
  message.text = file.bytes();
  const uint32_t begin =
      message.text.starts_with(kUtf8Bom) ? static_cast<uint32_t>(kUtf8Bom.size()) : 0;
  message.body_begin = HeaderReader(message.text, &message).Read(begin);
  return message;
}

}  // namespace decline_lint
