#include "lint/message/mime/encode_transfer.h"

#include <algorithm>

namespace decline_lint {
namespace {

constexpr uint32_t kLongestLine = 76;

class QuotedPrintableWriter {
 public:
  QuotedPrintableWriter(uint32_t column, std::string_view line_end)
      : column_(column), line_end_(line_end) {}

  void AppendLineEnd(std::string_view bytes) {
    out_ += bytes;
    column_ = 0;
  }

  /// `ends_line`: a blank would be taken for padding of the line.
  void AppendByte(char byte, bool ends_line) {
    const bool is_blank = byte == ' ' || byte == '\t';
    const bool is_plain = (byte > ' ' && byte < 127 && byte != '=') || (is_blank && !ends_line);
    BreakUnlessFits(is_plain ? 1 : 3);
    if (is_plain) {
      out_ += byte;
      ++column_;
      return;
    }
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    out_ += {'=', kDigits[value >> 4], kDigits[value & 15]};
    column_ += 3;
  }

  /// What is left of the line stays as it is: it moves to a line of its own if it must.
  std::string Finish(uint32_t rest_of_line) {
    if (column_ + rest_of_line > kLongestLine && column_ > 0) SoftBreak();
    return std::move(out_);
  }

 private:
  void BreakUnlessFits(uint32_t size) {
    if (column_ + size >= kLongestLine) SoftBreak();
  }
  void SoftBreak() { AppendLineEnd("=" + std::string(line_end_)); }

  uint32_t column_;
  std::string_view line_end_;
  std::string out_;
};

uint32_t ColumnOf(std::string_view file, uint32_t offset) {
  const size_t newline = offset == 0 ? file.npos : file.rfind('\n', offset - 1);
  return offset - static_cast<uint32_t>(newline == file.npos ? 0 : newline + 1);
}

/// Bytes of the line from `offset` on, without the line end.
uint32_t RestOfLine(std::string_view file, uint32_t offset) {
  const size_t end = std::min(file.find_first_of("\r\n", offset), file.size());
  return static_cast<uint32_t>(end - offset);
}

}  // namespace

std::string EncodeQuotedPrintable(std::string_view bytes, std::string_view file, Span replaced,
                                  std::string_view line_end) {
  if (bytes.empty()) return "";
  const uint32_t rest = RestOfLine(file, replaced.end);
  QuotedPrintableWriter writer(ColumnOf(file, replaced.begin), line_end);
  for (size_t i = 0; i < bytes.size(); ++i) {
    const std::string_view after = bytes.substr(i + 1);
    const bool crlf = bytes[i] == '\r' && after.starts_with('\n');
    if (crlf || bytes[i] == '\n') {
      writer.AppendLineEnd(bytes.substr(i, crlf ? 2 : 1));
      i += crlf ? 1 : 0;
      continue;
    }
    const bool last = after.empty() ? rest == 0 : after[0] == '\n' || after[0] == '\r';
    writer.AppendByte(bytes[i], last);
  }
  return writer.Finish(rest);
}

std::string EncodeBase64(std::string_view bytes, uint32_t line_length, std::string_view line_end) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const uint32_t groups_a_line = std::max<uint32_t>(line_length / 4, 1);
  std::string out;
  for (size_t at = 0; at < bytes.size(); at += 3) {
    if (at > 0 && at / 3 % groups_a_line == 0) out += line_end;
    const size_t size = std::min<size_t>(3, bytes.size() - at);
    uint32_t bits = 0;
    for (size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (i < size ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    for (size_t i = 0; i < 4; ++i) out += i <= size ? kAlphabet[bits >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

}  // namespace decline_lint
