#include "lint/message/edit_writer.h"

#include <algorithm>
#include <utility>

#include "lint/message/charset/charset_encoder.h"
#include "lint/message/mime/encode_transfer.h"
#include "lint/message/mime/mime_part.h"
#include "lint/message/mime/text_part.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxBase64Bytes = size_t{4} << 20;

/// Signs that mean the same in any part; blanks and line ends are told apart by `one_line`.
bool IsPlain(std::string_view words, std::string_view special, bool one_line) {
  return std::all_of(words.begin(), words.end(), [&](char c) {
    if (c == '\n' || c == '\r') return !one_line;
    return c >= ' ' && c < 127 && special.find(c) == special.npos;
  });
}

std::string_view LineEndOf(std::string_view text) {
  const size_t at = text.find('\n');
  if (at == text.npos) return "";
  return at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
}

std::string WithLineEnds(std::string_view words, std::string_view line_end) {
  std::string out;
  for (char c : words) {
    if (c == '\n')
      out += line_end;
    else if (c != '\r')
      out += c;
  }
  return out;
}

/// The bytes that a span was made of. A place belongs to what stands before it, so that what is put
/// in after a word goes right behind it, and not behind white space that decoding dropped.
Span SourceOf(const OffsetMap& map, Span span) {
  if (!span.empty() || span.begin == 0) return map.ToRaw(span);
  const uint32_t end = map.ToRaw({span.begin - 1, span.begin}).end;
  return {end, end};
}

bool IsCopy(const OffsetMap& map, Span span) {
  return map.IsCopy(span.empty() && span.begin > 0 ? Span{span.begin - 1, span.begin} : span);
}

/// Without what is the same at both ends.
TextEdit Trimmed(TextEdit edit, std::string_view file) {
  const std::string_view old = Slice(file, edit.span);
  const size_t shorter = std::min(old.size(), edit.replacement.size());
  size_t head = 0, tail = 0;
  while (head < shorter && old[head] == edit.replacement[head]) ++head;
  while (tail < shorter - head &&
         old[old.size() - 1 - tail] == edit.replacement[edit.replacement.size() - 1 - tail])
    ++tail;
  edit.span = {edit.span.begin + static_cast<uint32_t>(head),
               edit.span.end - static_cast<uint32_t>(tail)};
  edit.replacement = edit.replacement.substr(head, edit.replacement.size() - head - tail);
  return edit;
}

}  // namespace

/// A part, decoded in two steps: to bytes of its charset, and to the text that is linted.
struct EditWriter::Part {
  explicit Part(const TextStretch& stretch) : charset(stretch.charset) {}

  MappedText bytes;    ///< mapped to the file
  OffsetMap to_bytes;  ///< from the stretch's text
  CharsetEncoder charset;
  std::string_view line_end;
};

EditWriter::EditWriter(std::string_view file, const Message& message)
    : file_(file), message_(message) {}
EditWriter::~EditWriter() = default;

EditWriter::Part& EditWriter::PartOf(size_t index) {
  parts_.resize(message_.stretches.size());
  if (parts_[index]) return *parts_[index];
  const TextStretch& stretch = message_.stretches[index];
  auto part = std::make_unique<Part>(stretch);
  part->bytes = DecodeTransfer(file_, stretch.body, stretch.encoding);
  MimePart decoded;
  decoded.header.type = stretch.html ? "text/html" : "text/plain";
  decoded.header.charset = stretch.charset;
  decoded.header.flowed = stretch.flowed;
  decoded.header.delsp = stretch.delsp;
  decoded.body = {0, part->bytes.size()};
  Message notes;
  part->to_bytes = ReadTextPart(part->bytes.text, decoded, &notes).text.map;
  part->line_end = LineEndOf(part->bytes.text);
  if (part->line_end.empty()) part->line_end = LineEndOf(file_);
  if (part->line_end.empty()) part->line_end = "\n";
  parts_[index] = std::move(part);
  return *parts_[index];
}

std::optional<TextEdit> EditWriter::Write(const TextEdit& edit) {
  const OffsetMap& map = message_.to_raw;
  if (map.is_identity()) return edit;
  if (!message_.directives.cuts.empty()) return WriteBesideCuts(edit);
  for (size_t i = 0; i < message_.stretches.size(); ++i) {
    if (message_.stretches[i].text.Covers(edit.span)) return WriteInPart(i, edit);
  }
  // A header line: what is encoded there is left alone.
  if (!map.IsCopy(edit.span) || !IsPlain(edit.replacement, "=?", true)) return std::nullopt;
  return TextEdit{map.ToRaw(edit.span), edit.replacement};
}

// A part cannot be decoded again to the text that is left of it: a mail with directives is not edited.
std::optional<TextEdit> EditWriter::WriteBesideCuts(const TextEdit& edit) const {
  const OffsetMap& map = message_.to_raw;
  if (!message_.stretches.empty() || !IsCopy(map, edit.span)) return std::nullopt;
  return TextEdit{SourceOf(map, edit.span), edit.replacement};
}

std::optional<TextEdit> EditWriter::WriteInPart(size_t index, const TextEdit& edit) {
  const TextStretch& stretch = message_.stretches[index];
  if (stretch.has_twin || stretch.encoding == TransferEncoding::kUnknown) return std::nullopt;
  const Part& part = PartOf(index);
  const Span span{edit.span.begin - stretch.text.begin, edit.span.end - stretch.text.begin};
  const bool spoils_html =
      stretch.html && (!IsCopy(part.to_bytes, span) || !IsPlain(edit.replacement, "<>&", true));
  if (spoils_html) return std::nullopt;
  const auto words = part.charset.Encode(WithLineEnds(edit.replacement, part.line_end));
  if (!words) return std::nullopt;
  TextEdit inner{SourceOf(part.to_bytes, span), *words};
  if (stretch.encoding == TransferEncoding::kBase64) return WriteBase64(stretch, part, inner);
  const Span raw = SourceOf(part.bytes.map, inner.span);
  if (stretch.encoding != TransferEncoding::kQuotedPrintable)
    return TextEdit{raw, std::move(inner.replacement)};
  return TextEdit{raw, EncodeQuotedPrintable(inner.replacement, file_, raw, LineEndOf(file_))};
}

std::optional<TextEdit> EditWriter::WriteBase64(const TextStretch& stretch, const Part& part,
                                                const TextEdit& edit) {
  std::string bytes = part.bytes.text;
  bytes.replace(edit.span.begin, edit.span.size(), edit.replacement);
  constexpr std::string_view kBlank = " \t\r\n";
  const std::string_view body = Slice(file_, stretch.body);
  const size_t first = body.find_first_not_of(kBlank);
  const size_t last = body.find_last_not_of(kBlank);
  if (first == body.npos) return std::nullopt;
  const size_t line = std::min(body.find_first_of("\r\n", first), body.size()) - first;
  const std::string_view line_end = LineEndOf(file_);
  const bool one_line = line == last + 1 - first;
  const auto length = static_cast<uint32_t>(one_line ? std::max<size_t>(line, 76) : line);
  TextEdit raw{{stretch.body.begin + static_cast<uint32_t>(first),
                stretch.body.begin + static_cast<uint32_t>(last) + 1},
               EncodeBase64(bytes, length, line_end.empty() ? "\n" : line_end)};
  raw = Trimmed(std::move(raw), file_);
  base64_bytes_ += raw.replacement.size();
  if (base64_bytes_ > kMaxBase64Bytes) return std::nullopt;
  return raw;
}

}  // namespace decline_lint
