// ReadPlainMessage: finds the header lines at the top of a draft (RFC 5322 section 2.2).
#include <string_view>

#include "lint/base/utf8.h"
#include "lint/message/message.h"
#include "lint/message/message_notes.h"
#include "lint/message/mime/field_names.h"
#include "lint/message/mime/mailbox.h"
#include "lint/message/mime/raw_field.h"

namespace decline_lint {
namespace {

constexpr std::string_view kMboxStart = "From ";

class HeaderReader {
 public:
  HeaderReader(std::string_view bytes, const MessageLimits& limits, bool has_header,
               Message* message)
      : bytes_(bytes), limits_(limits), message_(*message), by_program_(has_header) {}

  /// Reads the header lines that start at `begin`; returns where the body begins.
  uint32_t Read(uint32_t begin) {
    uint32_t at = SkipMboxLine(begin);
    const auto first = FieldAt(bytes_, at);
    message_.from_mailbox = at > begin;
    if (!first || !(by_program_ || OpensHeader(first->name) || message_.from_mailbox)) return begin;
    const uint32_t header_begin = at;
    while (at < bytes_.size()) {
      const RawLine line = RawLineAt(bytes_, at);
      if (IsBlankLine(bytes_, line)) return line.next;
      const auto field = FieldAt(bytes_, at);
      if (!field || !MayFollow(field->name)) return at;
      AddField(*field, field->next - header_begin);
      at = field->next;
    }
    return at;
  }

 private:
  /// A message cut out of a mailbox file starts with "From sender date", which is no field.
  uint32_t SkipMboxLine(uint32_t begin) const {
    if (bytes_.substr(begin, kMboxStart.size()) != kMboxStart) return begin;
    const uint32_t next = RawLineAt(bytes_, begin).next;
    if (IsPostmark(bytes_, begin)) return next;
    const auto field = FieldAt(bytes_, next);
    return field && OpensHeader(field->name) ? next : begin;
  }

  bool MayFollow(std::string_view name) {
    by_program_ = by_program_ || IsWrittenByPrograms(name);
    return by_program_ || ContinuesHeader(name);
  }

  /// `header_size`: the bytes of the header up to the end of the field.
  void AddField(const RawField& field, uint32_t header_size) {
    if (header_size > limits_.max_header_bytes || message_.headers.size() >= limits_.max_fields) {
      if (!over_limit_) AddNote(NoteKind::kLongHeader, field.name_span, "", &message_);
      over_limit_ = true;
      return;
    }
    message_.headers.push_back(
        {field.name, Unfold(bytes_, field.value), field.name_span, field.value});
    if (message_.subject.empty() && IsSubjectName(field.name)) message_.subject = field.value;
  }

  std::string_view bytes_;
  const MessageLimits& limits_;
  Message& message_;
  bool by_program_;
  bool over_limit_ = false;
};

}  // namespace

Message ReadPlainMessage(const SourceFile& file, const MessageLimits& limits, bool has_header) {
  Message message;
  message.text = file.bytes();
  const uint32_t begin =
      message.text.starts_with(kUtf8Bom) ? static_cast<uint32_t>(kUtf8Bom.size()) : 0;
  message.body_begin = HeaderReader(message.text, limits, has_header, &message).Read(begin);
  return message;
}

}  // namespace decline_lint
