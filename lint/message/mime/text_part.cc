#include "lint/message/mime/text_part.h"

#include <utility>

#include "lint/base/utf8.h"
#include "lint/message/charset/charset.h"
#include "lint/message/html/html_text.h"
#include "lint/message/message_notes.h"
#include "lint/message/mime/flowed_text.h"

namespace decline_lint {
namespace {

/// Bytes of the part's body in UTF-8.
MappedText Decode(std::string_view bytes, const MimePart& part, Message* message) {
  const PartHeader& header = part.header;
  if (header.encoding == TransferEncoding::kUnknown) {
    AddNote(NoteKind::kUnknownEncoding, header.encoding_span, Slice(bytes, header.encoding_span),
            message);
  }
  MappedText text = message->from_mailbox ? DecodeFromMailbox(bytes, part.body, header.encoding)
                                          : DecodeTransfer(bytes, part.body, header.encoding);
  if (!ConvertToUtf8(header.charset, &text)) {
    AddNote(NoteKind::kUnknownCharset, header.type_span, header.charset, message);
  }
  if (!text.text.starts_with(kUtf8Bom)) return text;
  MappedText without_mark;
  without_mark.AppendFrom(text, {static_cast<uint32_t>(kUtf8Bom.size()), text.size()});
  return without_mark;
}

}  // namespace

bool IsPlainText(const MimePart& part) {
  return part.header.type == "text/plain" || part.header.type == "text/markdown" ||
         part.header.type == "text/enriched";
}

bool IsHtml(const MimePart& part) { return part.header.type == "text/html"; }

TextPart ReadTextPart(std::string_view bytes, const MimePart& part, Message* message) {
  MappedText text = Decode(bytes, part, message);
  if (IsHtml(part)) {
    HtmlText html = ReadHtml(text.text);
    return {MapThrough(std::move(html.text), html.to_source, text), std::move(html.marks)};
  }
  if (!part.header.flowed) return {std::move(text), {}};
  return {JoinFlowedLines(text, part.header.delsp), {}};
}

}  // namespace decline_lint
